package kz.yntymaq.voting.slip;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Votes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members whose device makes no slip ask for a printed one by the own account. Whoever leads the vote writes it down. */
@Service
@Transactional
public class PaperWishes {

    private final JdbcClient jdbc;
    private final Votes votes;
    private final SecretVotes secret;
    private final AuditLog audit;

    PaperWishes(JdbcClient jdbc, Votes votes, SecretVotes secret, AuditLog audit) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.secret = secret;
        this.audit = audit;
    }

    /**
     * Asks for a printed slip; again is the same.
     *
     * @throws RuleViolationException for who may not vote now, has a slip, or comes after the taking
     */
    public void ask(Actor voter, UUID sitting, UUID question) {
        if (secret.find(question).filter(each -> each.stage() == Stage.TAKING).isEmpty()) {
            throw new RuleViolationException("voting.slip.refused.taking-over");
        }
        votes.requireMayVote(sitting, question, voter.accountId());
        if (secret.own(voter, question).isPresent()) {
            throw new RuleViolationException("voting.slip.refused.taken");
        }
        int asked = jdbc.sql("insert into voting_paper_wish values (?, ?) on conflict do nothing")
                .params(question, voter.accountId())
                .update();
        if (asked > 0) {
            audit.note(voter.accountId(), "voting.paper-asked", question, null);
        }
    }

    /** Accounts of who asked. */
    @Transactional(readOnly = true)
    public Set<UUID> of(UUID question) {
        return new HashSet<>(jdbc.sql("select voter from voting_paper_wish where question_id = ?")
                .param(question)
                .query(UUID.class)
                .list());
    }

    /** Accounts of who takes part now, themselves or represented, and has no slip of either kind. */
    @Transactional(readOnly = true)
    public Set<UUID> withoutSlip(UUID sitting, UUID question) {
        return new HashSet<>(
                jdbc.sql("""
                select p.voter from voting_presence p join voting_elector e on e.voter = p.voter and e.question_id = ?
                 where p.sitting_id = ? and p.until is null
                   and not exists (select from voting_slip s where s.question_id = e.question_id and s.voter = e.voter)""").params(question, sitting).query(UUID.class).list());
    }
}
