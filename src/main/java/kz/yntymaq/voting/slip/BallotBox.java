package kz.yntymaq.voting.slip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.SecretBallots;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The box of a secret vote. Whoever casts is nobody: what comes in is written by a transaction that touches nothing else,
 * and nothing tells when. All of it is moved by one transaction when it is counted.
 */
@Service
@Transactional
public class BallotBox implements SecretBallots {

    /** How long after the count a voter can see what was counted for the own slip. */
    public static final Duration CHECKED_FOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    BallotBox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int unused(UUID question) {
        return jdbc.sql("""
                select (select count(*) from voting_slip where question_id = :question)
                     - (select count(*) from voting_slip_cast where question_id = :question)""").param("question", question).query(Integer.class).single();
    }

    /** What became of a slip that was given to the box. */
    public enum Given {
        /** The ballot is in the box; also when the same one came before. */
        IN,
        /** A printed slip that was used before, for whatever choice: whoever holds it may not be its voter. */
        USED
    }

    /**
     * What a voter finds.
     *
     * @param counted whether the slip was counted
     * @param choice for what, null for a printed one and a day after the count
     */
    public record Found(boolean counted, @Nullable Choice choice) {}

    private record Vote(
            Stage stage,
            byte[] modulus,
            byte @Nullable [] paperKey,
            @Nullable Instant countedAt) {}

    /**
     * Puts a ballot into the box.
     *
     * @param code what stands on the slip
     * @throws RuleViolationException for a slip that is none of this vote, before and after casting, and for another choice
     */
    public Given cast(UUID question, String code, Choice choice) {
        require(find(question));
        SlipCode slip = SlipCode.read(code);
        BoxLock.together(jdbc, question);
        Vote vote = require(find(question)); // as it stands now that nobody opens it
        if (!slip.isOf(question, vote.modulus(), vote.paperKey())) {
            throw new RuleViolationException("voting.slip.refused.code");
        }
        int first = jdbc.sql("insert into voting_slip_cast values (?, ?, ?) on conflict do nothing")
                .params(question, slip.hash(), choice.name())
                .update();
        if (first == 0 && slip.isPaper()) {
            return Given.USED;
        }
        if (first == 0
                && choice(question, slip, "voting_slip_cast")
                        .filter(choice::equals)
                        .isEmpty()) {
            throw new RuleViolationException("voting.slip.refused.other-choice");
        }
        return Given.IN;
    }

    private static Vote require(Vote vote) {
        return switch (vote.stage()) {
            case TAKING -> throw new RuleViolationException("voting.slip.refused.not-yet");
            case COUNTED -> throw new RuleViolationException("voting.slip.refused.over");
            case CASTING -> vote;
        };
    }

    private Vote find(UUID question) {
        return jdbc.sql("""
                select s.stage, s.modulus, s.paper_key, q.closed_at
                  from voting_secret s join voting_question q on q.id = s.question_id where q.id = ?""")
                .param(question)
                .query((row, n) -> new Vote(
                        Stage.valueOf(row.getString("stage")),
                        row.getBytes("modulus"),
                        row.getBytes("paper_key"),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Choice> choice(UUID question, SlipCode slip, String table) {
        return jdbc.sql("select choice from " + table + " where question_id = ? and serial_hash = ?")
                .params(question, slip.hash())
                .query((row, n) -> Choice.valueOf(row.getString(1)))
                .optional();
    }

    @Override
    public Collection<Choice> count(UUID question) {
        BoxLock.alone(jdbc, question);
        if (find(question).stage() != Stage.CASTING) {
            throw new RuleViolationException("voting.slip.refused.not-cast");
        }
        int issued = jdbc.sql("select count(*) from voting_slip where question_id = ?")
                .param(question)
                .query(Integer.class)
                .single();
        List<Choice> choices = jdbc.sql("""
                with gone as (delete from voting_slip_cast where question_id = :question returning serial_hash, choice)
                insert into voting_slip_counted
                select :question, serial_hash, choice from gone order by serial_hash returning choice""")
                .param("question", question)
                .query((row, n) -> Choice.valueOf(row.getString(1)))
                .list();
        if (choices.size() > issued) {
            throw new RuleViolationException("voting.slip.refused.more-than-slips", choices.size(), issued);
        }
        jdbc.sql("""
                update voting_secret set stage = 'COUNTED', paper_key = null, ballots = ?, root = ? where question_id = ?""")
                .params(choices.size(), Sha256.of(list(question)), question)
                .update();
        jdbc.sql("update voting_slip set blinded = null, answer = null where question_id = ?")
                .param(question)
                .update();
        return choices;
    }

    /** The counted slips: SHA-256 of each in hexadecimal, a line each, sorted. What each was for is not told. */
    @Transactional(readOnly = true)
    public String list(UUID question) {
        return String.join(
                "", hashes(question).stream().map(each -> each + "\n").toList());
    }

    /** The same as a list. */
    @Transactional(readOnly = true)
    public List<String> hashes(UUID question) {
        return jdbc.sql("select serial_hash from voting_slip_counted where question_id = ? order by serial_hash")
                .param(question)
                .query((row, n) -> HexFormat.of().formatHex(row.getBytes(1)))
                .list();
    }

    /** A counted slip and what it was for. @param hash SHA-256 of the slip, hexadecimal */
    public record Opened(String hash, Choice choice) {}

    /** The counted slips with what each was for, by hash; for whom alone may count again. */
    @Transactional(readOnly = true)
    public List<Opened> opened(UUID question) {
        return jdbc.sql(
                        "select serial_hash, choice from voting_slip_counted where question_id = ? order by serial_hash")
                .param(question)
                .query((row, n) ->
                        new Opened(HexFormat.of().formatHex(row.getBytes(1)), Choice.valueOf(row.getString(2))))
                .list();
    }

    /**
     * Looks a slip up among the counted ones.
     *
     * @throws RuleViolationException before they were counted
     */
    @Transactional(readOnly = true)
    public Found check(UUID question, String code) {
        Vote vote = find(question);
        if (vote.stage() != Stage.COUNTED) {
            throw new RuleViolationException("voting.slip.refused.not-counted");
        }
        SlipCode slip = SlipCode.read(code);
        Optional<Choice> counted = choice(question, slip, "voting_slip_counted");
        boolean told = !slip.isPaper()
                && vote.countedAt() != null
                && clock.instant().isBefore(vote.countedAt().plus(CHECKED_FOR));
        return new Found(counted.isPresent(), told ? counted.orElse(null) : null);
    }
}
