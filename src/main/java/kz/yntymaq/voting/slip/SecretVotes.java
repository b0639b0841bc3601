package kz.yntymaq.voting.slip;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Secret votes up to the box: slips are taken on phones or printed, one a member, until the taking ends. */
@Service
@Transactional
public class SecretVotes {

    private static final String SLIPS = "select voter, on_paper, answer from voting_slip where question_id = ?";
    private final JdbcClient jdbc;
    private final Votes votes;
    private final Keys keys;
    private final VoidSlips printed;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SecretVotes(
            JdbcClient jdbc,
            Votes votes,
            Keys keys,
            VoidSlips printed,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.keys = keys;
        this.printed = printed;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A secret vote.
     *
     * @param demanding how many of those present demanded it when it became secret
     * @param present how many were present then
     * @param rounds how often it was begun
     * @param modulus of the key by which its slips are signed
     * @param issued slips, in whatever way
     * @param onPaper of them, printed ones
     * @param printed how many printed ones were given out as a file
     * @param prints how often they were printed since the question became secret
     * @param voided how many printed slips became void because they were printed again, or a voter took the own one
     * @param cast how many ballots are in the box, or were counted
     * @param root SHA-256 of the list of counted slips, null before
     */
    public record Facts(
            UUID question,
            UUID sitting,
            int place,
            Stage stage,
            int demanding,
            int present,
            int rounds,
            byte[] modulus,
            int issued,
            int onPaper,
            int printed,
            int prints,
            int voided,
            int cast,
            byte @Nullable [] root) {

        public int unused() {
            return issued - cast;
        }

        public String demand() {
            return SecrecyRule.written(demanding, present);
        }
    }

    /** Who has a slip. @param answer the blind signature for the own device, null on paper and after the count */
    public record Taker(UUID voter, boolean onPaper, byte @Nullable [] answer) {}

    /** A question has become secret. */
    void begin(UUID question, int demanding, int present) {
        KeyPair key = keys.next();
        jdbc.sql("""
                insert into voting_secret (question_id, stage, demanding, present, modulus, private_key)
                values (?, 'TAKING', ?, ?, ?, ?)""")
                .params(
                        question,
                        demanding,
                        present,
                        BlindSignature.modulus(key),
                        key.getPrivate().getEncoded())
                .update();
    }

    /**
     * A member takes a slip on the own device: what the device has blinded is signed. The same again gets the same. Whoever was
     * written down for a printed slip takes the own one in its place, and all printed ones are void and printed again: nobody
     * votes with the slip of a member who is there by the own account.
     *
     * @param blinded number of as many bytes as the key has
     * @throws RuleViolationException for another slip of the same member, or when none is taken any more
     */
    public void take(Actor voter, UUID sitting, UUID question, byte[] blinded) {
        byte[] key = hold(sitting, question, onPaper(voter, question) ? "update" : "share");
        boolean instead = onPaper(voter, question); // asked again: it may have been written down while this waited
        if (instead) {
            hold(sitting, question, "update");
        }
        votes.requireMayVote(sitting, question, voter.accountId());
        byte[] answer = BlindSignature.sign(key, blinded);
        int taken = jdbc.sql("""
                insert into voting_slip values (?, ?, false, ?, ?) on conflict (question_id, voter) do update
                   set on_paper = false, blinded = excluded.blinded, answer = excluded.answer where voting_slip.on_paper""")
                .params(question, voter.accountId(), blinded, answer)
                .update();
        if (taken > 0) {
            if (instead) {
                printed.forget(sitting, question);
            }
            audit.note(voter.accountId(), "voting.slip-taken", question, null);
            events.publishEvent(new SlipTaken(sitting, question, voter.accountId(), false));
            return;
        }
        byte[] before = jdbc.sql("select coalesce(blinded, '') from voting_slip where question_id = ? and voter = ?")
                .params(question, voter.accountId())
                .query(byte[].class)
                .single();
        if (!Arrays.equals(before, blinded)) {
            throw new RuleViolationException("voting.slip.refused.taken");
        }
    }

    private boolean onPaper(Actor voter, UUID question) {
        return own(voter, question).filter(Taker::onPaper).isPresent();
    }

    /** Members in the room, represented, or who asked by the own account, who get a printed slip. @param voters accounts */
    public void onPaper(Actor by, UUID sitting, UUID question, Collection<UUID> voters) {
        hold(sitting, question, "update");
        if (!InRoom.orAsking(jdbc, sitting, question).containsAll(voters)) {
            throw new RuleViolationException("voting.refused.gone");
        }
        new HashSet<>(voters).stream().sorted().forEach(each -> {
            int marked = jdbc.sql("insert into voting_slip values (?, ?, true, null, null) on conflict do nothing")
                    .params(question, each)
                    .update();
            if (marked > 0) {
                events.publishEvent(new SlipTaken(sitting, question, each, true));
            }
        });
        audit.note(by.accountId(), "voting.slips-on-paper", question, null);
    }

    /** No slip is taken any more, and casting begins. The private key is gone. */
    public void beginCasting(Actor by, UUID sitting, UUID question) {
        if (find(question).filter(each -> each.stage() == Stage.CASTING).isPresent()) {
            return; // pressed twice
        }
        hold(sitting, question, "update");
        Facts now = find(question).orElseThrow(NotFoundException::new);
        if (now.issued() == 0) {
            throw new RuleViolationException("voting.slip.refused.no-slips");
        }
        if (now.printed() != now.onPaper()) {
            throw new RuleViolationException("voting.slip.refused.print-first", now.onPaper());
        }
        jdbc.sql("update voting_secret set stage = 'CASTING', private_key = null where question_id = ?")
                .param(question)
                .update();
        audit.note(by.accountId(), "voting.casting-began", question, null);
    }

    /**
     * The secret vote starts again, with another key: slips and ballots of before are void.
     *
     * @param round which one whoever presses sees; of a later one nothing is done, so that pressing twice begins once
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void beginAgain(Actor by, UUID sitting, UUID question, int round) {
        keys.whenReady(() ->
                beginRoundAfter(by, sitting, question, round)); // nothing is read before: it would hold a connection
    }

    private void beginRoundAfter(Actor by, UUID sitting, UUID question, int round) {
        if (stage(sitting, question, "update") == Stage.COUNTED) {
            throw new RuleViolationException("voting.slip.refused.over");
        }
        if (find(question).orElseThrow().rounds() != round) {
            return;
        }
        BoxLock.alone(jdbc, question);
        KeyPair key = keys.next();
        for (String table : List.of("voting_slip_cast", "voting_slip")) {
            jdbc.sql("delete from " + table + " where question_id = ?")
                    .param(question)
                    .update();
        }
        jdbc.sql("""
                update voting_secret set stage = 'TAKING', round = round + 1, modulus = ?, private_key = ?, paper_key = null, printed = 0
                 where question_id = ?""")
                .params(BlindSignature.modulus(key), key.getPrivate().getEncoded(), question)
                .update();
        jdbc.sql("""
                update voting_elector e set present = true
                 where e.question_id = ? and exists (select from voting_presence p
                                                      where p.sitting_id = ? and p.voter = e.voter and p.until is null)""").params(question, sitting).update();
        audit.note(by.accountId(), "voting.secret-began-again", question, null);
    }

    private Stage stage(UUID sitting, UUID question, String strength) {
        return jdbc.sql("""
                select s.stage from voting_secret s join voting_question q on q.id = s.question_id
                 where s.question_id = ? and q.sitting_id = ? for %s of s""".formatted(strength))
                .params(question, sitting)
                .query((row, n) -> Stage.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Held until the commit, while slips are taken. @return the private key */
    byte[] hold(UUID sitting, UUID question, String strength) {
        if (stage(sitting, question, strength) != Stage.TAKING) {
            throw new RuleViolationException("voting.slip.refused.taking-over");
        }
        return jdbc.sql("select private_key from voting_secret where question_id = ?")
                .param(question)
                .query(byte[].class)
                .single();
    }

    /** Empty for a question that is not secret. */
    @Transactional(readOnly = true)
    public Optional<Facts> find(UUID question) {
        return jdbc.sql("""
                select s.*, q.sitting_id, q.place,
                       (select count(*) from voting_slip t where t.question_id = s.question_id) as issued,
                       (select count(*) from voting_slip t where t.question_id = s.question_id and t.on_paper) as on_paper,
                       coalesce(s.ballots, (select count(*) from voting_slip_cast c where c.question_id = s.question_id)) as given
                  from voting_secret s join voting_question q on q.id = s.question_id where s.question_id = ?""")
                .param(question)
                .query((row, n) -> new Facts(
                        question,
                        row.getObject("sitting_id", UUID.class),
                        row.getInt("place"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("demanding"),
                        row.getInt("present"),
                        row.getInt("round"),
                        row.getBytes("modulus"),
                        row.getInt("issued"),
                        row.getInt("on_paper"),
                        row.getInt("printed"),
                        row.getInt("prints"),
                        row.getInt("voided"),
                        row.getInt("given"),
                        row.getBytes("root")))
                .optional();
    }

    /** Who has a slip; by account, which is no order of time. */
    @Transactional(readOnly = true)
    public List<Taker> takers(UUID question) {
        return jdbc.sql(SLIPS + " order by voter")
                .param(question)
                .query(Taker.class)
                .list();
    }

    /** The actor's slip. */
    @Transactional(readOnly = true)
    public Optional<Taker> own(Actor voter, UUID question) {
        return jdbc.sql(SLIPS + " and voter = ?")
                .params(question, voter.accountId())
                .query(Taker.class)
                .optional();
    }

    /** Accounts of those in the room, themselves or represented, and of those who asked for paper, who have no slip. */
    @Transactional(readOnly = true)
    public Set<UUID> without(UUID sitting, UUID question) {
        Set<UUID> seen = InRoom.orAsking(jdbc, sitting, question);
        takers(question).forEach(each -> seen.remove(each.voter()));
        return seen;
    }
}
