package kz.yntymaq.voting.slip;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who demands that the open question is voted on in secret. Of those who take part at the moment a third is enough. */
@Service
@Transactional
public class SecrecyDemands {

    private final JdbcClient jdbc;
    private final Votes votes;
    private final SecretVotes secret;
    private final Keys keys;
    private final AuditLog audit;

    SecrecyDemands(JdbcClient jdbc, Votes votes, SecretVotes secret, Keys keys, AuditLog audit) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.secret = secret;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * How a demand stands.
     *
     * @param demanding of those present, who demand it
     * @param mine whether the actor does
     */
    public record Standing(int demanding, int present, boolean mine) {

        public int least() {
            return SecrecyRule.least(present);
        }

        public String written() {
            return SecrecyRule.written(demanding, present);
        }
    }

    /** Who is there demands it by the own account; again is the same. The vote becomes secret when a third do. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void demand(Actor voter, UUID sitting, UUID question) {
        keys.whenReady(() -> demandNow(voter, sitting, question));
    }

    private void demandNow(Actor voter, UUID sitting, UUID question) {
        if (isSecretAlready(sitting, question)) {
            return;
        }
        votes.requireMayVote(sitting, question, voter.accountId());
        add(question, voter.accountId(), null);
        audit.note(voter.accountId(), "voting.secrecy-demanded", question, null);
        becomeSecretWhereReached(voter, sitting, question);
    }

    /**
     * Whoever keeps the list writes down who raised a hand for it: of those who are there in person or are represented.
     *
     * @param voters accounts
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void note(Actor by, UUID sitting, UUID question, Collection<UUID> voters) {
        keys.whenReady(() -> noteNow(by, sitting, question, voters));
    }

    private void noteNow(Actor by, UUID sitting, UUID question, Collection<UUID> voters) {
        if (isSecretAlready(sitting, question)) {
            return;
        }
        Set<UUID> seen = InRoom.of(jdbc, sitting, question);
        if (!seen.containsAll(voters)) {
            throw new RuleViolationException("voting.refused.gone");
        }
        new HashSet<>(voters).stream().sorted().forEach(each -> add(question, each, by.accountId()));
        audit.note(by.accountId(), "voting.secrecy-noted", question, null);
        becomeSecretWhereReached(by, sitting, question);
    }

    /** Holds the question, so that two demands are counted one after the other. */
    private boolean isSecretAlready(UUID sitting, UUID question) {
        String now = jdbc.sql("select state || form from voting_question where id = ? and sitting_id = ? for update")
                .params(question, sitting)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!now.startsWith("OPEN")) {
            throw new RuleViolationException("voting.refused.not-open");
        }
        return now.endsWith("SECRET");
    }

    private void add(UUID question, UUID voter, @Nullable UUID by) {
        jdbc.sql("insert into voting_secrecy_demand values (:question, :voter, :by) on conflict do nothing")
                .param("question", question)
                .param("voter", voter)
                .param("by", by)
                .update();
    }

    private void becomeSecretWhereReached(Actor by, UUID sitting, UUID question) {
        Standing now = of(by, sitting, question);
        if (SecrecyRule.holds(now.demanding(), now.present())) {
            votes.becomeSecret(by, sitting, question);
            secret.begin(question, now.demanding(), now.present());
        }
    }

    /** How it stands, of those who vote on the question and take part now. */
    @Transactional(readOnly = true)
    public Standing of(Actor actor, UUID sitting, UUID question) {
        keys.prepare();
        return jdbc.sql("""
                select count(d.voter) as demanding, count(*) as present,
                       coalesce(bool_or(d.voter = :actor), false) as mine
                  from voting_presence p join voting_elector e on e.voter = p.voter and e.question_id = :question
                  left join voting_secrecy_demand d on d.question_id = e.question_id and d.voter = e.voter
                 where p.sitting_id = :sitting and p.until is null""")
                .param("actor", actor.accountId())
                .param("question", question)
                .param("sitting", sitting)
                .query((row, n) -> new Standing(row.getInt("demanding"), row.getInt("present"), row.getBoolean("mine")))
                .single();
    }

    /** Accounts of those in the room, themselves or represented, who do not demand it yet. */
    @Transactional(readOnly = true)
    public Set<UUID> notDemanding(UUID sitting, UUID question) {
        var seen = new HashSet<>(InRoom.of(jdbc, sitting, question));
        jdbc.sql("select voter from voting_secrecy_demand where question_id = ?")
                .param(question)
                .query(UUID.class)
                .list()
                .forEach(seen::remove);
        return seen;
    }
}
