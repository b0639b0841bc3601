package kz.yntymaq.voting.slip;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slips on paper. Stored is the key by which they are known, and how many there are; what stands on one is stored nowhere. */
@Service
@Transactional
public class PrintedSlips {

    private final JdbcClient jdbc;
    private final SecretVotes votes;
    private final VoidSlips before;
    private final AuditLog audit;

    PrintedSlips(JdbcClient jdbc, SecretVotes votes, VoidSlips before, AuditLog audit) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.before = before;
        this.audit = audit;
    }

    /**
     * Makes the printed slips, as many as members asked for. Those printed before are void: their number is kept for the
     * minutes, and who gets a slip on paper is told.
     *
     * @param prints how often they were printed, as whoever presses sees it
     * @param anew whether it is known that those handed out become void; asked where there are any
     * @return their codes, in no order that means anything
     * @throws RuleViolationException when it is not known, somebody printed meanwhile, or nobody gets one on paper
     */
    public List<String> print(Actor by, UUID sitting, UUID question, int prints, boolean anew) {
        votes.hold(sitting, question, "update");
        SecretVotes.Facts now = votes.find(question).orElseThrow(NotFoundException::new);
        if (now.onPaper() == 0) {
            throw new RuleViolationException("voting.slip.refused.no-paper");
        }
        if (now.prints() != prints) {
            throw new RuleViolationException("voting.slip.refused.printed-meanwhile");
        }
        if (now.printed() > 0 && !anew) {
            throw new RuleViolationException("voting.slip.refused.print-anew", now.printed());
        }
        before.forget(sitting, question);
        byte[] key = SlipCode.newKey();
        jdbc.sql("update voting_secret set paper_key = ?, printed = ?, prints = prints + 1 where question_id = ?")
                .params(key, now.onPaper(), question)
                .update();
        audit.note(by.accountId(), "voting.slips-printed", question, null);
        return Stream.generate(() -> SlipCode.print(question, key))
                .limit(now.onPaper())
                .toList();
    }
}
