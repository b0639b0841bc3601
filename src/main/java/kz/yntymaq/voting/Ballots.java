package kz.yntymaq.voting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may vote on a question, and open ballots: one a member. */
@Component
class Ballots {

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Settles who may vote, and who of them is there. */
    void freeze(UUID question, UUID sitting, List<UUID> voters) {
        jdbc.sql("""
                insert into voting_elector (question_id, voter, present)
                select :question, v.voter, exists (select from voting_presence p
                                                    where p.sitting_id = :sitting and p.voter = v.voter and p.until is null)
                  from unnest(cast(:voters as uuid[])) v (voter)""")
                .param("question", question)
                .param("sitting", sitting)
                .param("voters", voters.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    int present(UUID question) {
        return number("select count(*) from voting_elector where question_id = ? and present", question);
    }

    boolean isElector(UUID question, UUID voter) {
        return jdbc.sql("select exists (select from voting_elector where question_id = ? and voter = ?)")
                .params(question, voter)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the vote from being closed until the commit, beside others who vote. */
    void requireOpen(UUID sitting, UUID question) {
        String state = jdbc.sql("select state || form from voting_question where id = ? and sitting_id = ? for share")
                .params(question, sitting)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (state.equals(QuestionState.OPEN.name() + BallotForm.SECRET)) {
            throw new RuleViolationException("voting.refused.secret");
        }
        if (!state.startsWith(QuestionState.OPEN.name())) {
            throw new RuleViolationException("voting.refused.not-open");
        }
    }

    /** A vote of the voter's own: it stands in place of any before. */
    void cast(UUID question, UUID voter, Choice choice, Instant now) {
        jdbc.sql("""
                insert into voting_ballot (question_id, voter, choice, cast_at, raised_by) values (?, ?, ?, ?, null)
                on conflict (question_id, voter)
                do update set choice = excluded.choice, cast_at = excluded.cast_at, raised_by = null""")
                .params(question, voter, choice.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many of some voters may vote on a question and are in the room, or are represented there. */
    int seen(UUID sitting, UUID question, Collection<UUID> voters) {
        return jdbc.sql("""
                select count(*) from voting_elector e
                  join voting_presence p on p.sitting_id = :sitting and p.voter = e.voter and p.until is null and p.way <> 'REMOTE'
                 where e.question_id = :question and e.voter = any (cast(:voters as uuid[]))""")
                .param("sitting", sitting)
                .param("question", question)
                .param("voters", written(voters))
                .query(Integer.class)
                .single();
    }

    /**
     * Hands that somebody saw, in the order of their voters, so that two who keep the list do not block each other; null takes one
     * back. What a voter cast stays.
     */
    void raise(UUID question, Map<UUID, @Nullable Choice> hands, Instant now, UUID by) {
        List<UUID> raised =
                hands.keySet().stream().filter(each -> hands.get(each) != null).toList();
        jdbc.sql("""
                insert into voting_ballot (question_id, voter, choice, cast_at, raised_by)
                select :question, h.voter, h.choice, :now, :by
                  from unnest(cast(:voters as uuid[]), cast(:choices as text[])) h (voter, choice) order by h.voter
                on conflict (question_id, voter)
                do update set choice = excluded.choice, cast_at = excluded.cast_at, raised_by = excluded.raised_by
                 where voting_ballot.raised_by is not null""")
                .param("question", question)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("voters", written(raised))
                .param(
                        "choices",
                        raised.stream()
                                .map(each -> String.valueOf(hands.get(each)))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                delete from voting_ballot where question_id = :question and raised_by is not null
                   and voter = any (cast(:voters as uuid[]))""")
                .param("question", question)
                .param(
                        "voters",
                        written(hands.keySet().stream()
                                .filter(each -> hands.get(each) == null)
                                .toList()))
                .update();
    }

    private static String[] written(Collection<UUID> voters) {
        return voters.stream().map(UUID::toString).toArray(String[]::new);
    }

    List<Votes.Ballot> of(UUID question) {
        return jdbc.sql("select voter, choice, raised_by from voting_ballot where question_id = ? order by voter")
                .param(question)
                .query((row, n) -> new Votes.Ballot(
                        row.getObject("voter", UUID.class),
                        Choice.valueOf(row.getString("choice")),
                        row.getObject("raised_by") != null))
                .list();
    }

    /** Open ballots of a whole sitting by question. */
    Map<UUID, List<Votes.Ballot>> ofSitting(UUID sitting) {
        var found = new HashMap<UUID, List<Votes.Ballot>>();
        jdbc.sql("""
                select b.question_id, b.voter, b.choice, b.raised_by is not null as raised
                  from voting_question q join voting_ballot b on b.question_id = q.id
                 where q.sitting_id = ? order by b.question_id, b.voter""").param(sitting).query(row -> {
            found.computeIfAbsent(row.getObject("question_id", UUID.class), id -> new ArrayList<>())
                    .add(new Votes.Ballot(
                            row.getObject("voter", UUID.class),
                            Choice.valueOf(row.getString("choice")),
                            row.getBoolean("raised")));
        });
        return found;
    }

    /** Somebody's open votes in a whole sitting by question. */
    Map<UUID, Choice> ofSitting(UUID sitting, UUID voter) {
        var found = new HashMap<UUID, Choice>();
        jdbc.sql("""
                select b.question_id, b.choice from voting_question q join voting_ballot b on b.question_id = q.id
                 where q.sitting_id = ? and b.voter = ?""").params(sitting, voter).query(row -> {
            found.put(row.getObject("question_id", UUID.class), Choice.valueOf(row.getString("choice")));
        });
        return found;
    }

    Optional<Choice> of(UUID question, UUID voter) {
        return jdbc.sql("select choice from voting_ballot where question_id = ? and voter = ?")
                .params(question, voter)
                .query((row, n) -> Choice.valueOf(row.getString("choice")))
                .optional();
    }

    int cast(UUID question) {
        return number("select count(*) from voting_ballot where question_id = ?", question);
    }

    /** The vote starts again, in secret. */
    void drop(UUID question) {
        jdbc.sql("delete from voting_ballot where question_id = ?")
                .param(question)
                .update();
    }

    List<Choice> choices(UUID question) {
        return of(question).stream().map(Votes.Ballot::choice).toList();
    }

    Votes.Base base(UUID question) {
        return jdbc.sql("""
                select count(*) as members, count(*) filter (where e.present) as present, count(b.voter) as voted,
                       count(*) filter (where e.present and b.voter is null
                         and not exists (select from voting_presence p
                                          where p.sitting_id = q.sitting_id and p.voter = e.voter and p.until is null)) as gone
                  from voting_elector e join voting_question q on q.id = e.question_id
                  left join voting_ballot b on b.question_id = e.question_id and b.voter = e.voter
                 where e.question_id = ?""")
                .param(question)
                .query((row, n) -> new Votes.Base(
                        row.getInt("members"), row.getInt("present"), row.getInt("voted"), row.getInt("gone")))
                .single();
    }

    /** Counts what stands. Whoever counts holds the question, so that no ballot is under way. */
    Count count(UUID question, Collection<Choice> choices) {
        return Count.of(
                number("select count(*) from voting_elector where question_id = ?", question),
                present(question),
                choices);
    }

    private int number(String statement, UUID question) {
        return jdbc.sql(statement).param(question).query(Integer.class).single();
    }
}
