package kz.yntymaq.cooperative.absentee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members answered: one answer a member. */
@Component
class AbsenteeAnswers {

    private final JdbcClient jdbc;

    AbsenteeAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer as it stands.
     *
     * @param signedOn the day on which it was signed on paper, null for one by the own account
     * @param recordedBy account of who recorded the paper, null for one by the own account
     * @param counted whether who gave it was a member at the count, null before
     */
    record Answer(
            UUID voter,
            Choice choice,
            @Nullable LocalDate signedOn,
            @Nullable UUID recordedBy,
            @Nullable Boolean counted) {}

    /** Keeps the vote from being counted until the commit, beside others who answer. */
    void requireOpen(UUID vote, LocalDate today) {
        boolean open = jdbc.sql("""
                select state = 'RUNNING' and until_on >= ? from cooperative_absentee_vote where id = ? for share""")
                .params(today, vote)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!open) {
            throw new RuleViolationException("absentee.refused.over");
        }
    }

    /** The own answer, in place of any before. */
    void give(UUID vote, UUID voter, Choice choice, Instant now) {
        jdbc.sql("""
                insert into cooperative_absentee_answer (vote_id, voter, choice, answered_at) values (?, ?, ?, ?)
                on conflict (vote_id, voter)
                do update set choice = excluded.choice, answered_at = excluded.answered_at, recorded_by = null, signed_on = null""")
                .params(vote, voter, choice.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An answer on paper. What the member answered by the own account stays. @return whether it was recorded */
    boolean record(UUID vote, UUID voter, Choice choice, LocalDate signedOn, UUID by, Instant now) {
        return jdbc.sql("""
                insert into cooperative_absentee_answer (vote_id, voter, choice, answered_at, recorded_by, signed_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict (vote_id, voter)
                do update set choice = excluded.choice, answered_at = excluded.answered_at, recorded_by = excluded.recorded_by,
                              signed_on = excluded.signed_on
                 where cooperative_absentee_answer.recorded_by is not null""")
                        .params(vote, voter, choice.name(), now.atOffset(ZoneOffset.UTC), by, signedOn)
                        .update()
                > 0;
    }

    Optional<Answer> of(UUID vote, UUID voter) {
        return jdbc.sql(
                        "select voter, choice, signed_on, recorded_by, counted from cooperative_absentee_answer where vote_id = ? and voter = ?")
                .params(vote, voter)
                .query((row, n) -> new Answer(
                        row.getObject("voter", UUID.class),
                        Choice.valueOf(row.getString("choice")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("recorded_by", UUID.class),
                        (Boolean) row.getObject("counted")))
                .optional();
    }

    List<Answer> of(UUID vote) {
        return jdbc.sql(
                        "select voter, choice, signed_on, recorded_by, counted from cooperative_absentee_answer where vote_id = ? order by voter")
                .param(vote)
                .query((row, n) -> new Answer(
                        row.getObject("voter", UUID.class),
                        Choice.valueOf(row.getString("choice")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("recorded_by", UUID.class),
                        (Boolean) row.getObject("counted")))
                .list();
    }

    /** How many of those who are members now have answered. */
    int answered(UUID vote) {
        return jdbc.sql("""
                select count(*) from cooperative_absentee_answer a
                  join cooperative_absentee_vote v on v.id = a.vote_id
                  join membership m on m.cooperative_id = v.cooperative_id and m.account_id = a.voter
                 where a.vote_id = ? and m.state in ('MEMBER', 'LEAVING')""").param(vote).query(Integer.class).single();
    }

    /** Whether somebody's answer was written down from a paper. */
    boolean isAnyOnPaper(UUID vote) {
        return jdbc.sql(
                        "select exists (select from cooperative_absentee_answer where vote_id = ? and recorded_by is not null)")
                .param(vote)
                .query(Boolean.class)
                .single();
    }

    /** Accounts of members who have not answered. */
    List<UUID> silent(UUID vote) {
        return jdbc.sql("""
                select m.account_id from cooperative_absentee_vote v
                  join membership m on m.cooperative_id = v.cooperative_id and m.state in ('MEMBER', 'LEAVING')
                 where v.id = ?
                   and not exists (select from cooperative_absentee_answer a where a.vote_id = v.id and a.voter = m.account_id)
                 order by m.account_id""").param(vote).query(UUID.class).list();
    }

    /** Counts what those answered who are members, and keeps which answers these were. Whoever counts holds the vote. */
    Count count(UUID vote, Collection<UUID> voters) {
        jdbc.sql("""
                update cooperative_absentee_answer set counted = (voter = any (cast(:voters as uuid[]))) where vote_id = :vote""")
                .param("voters", voters.stream().map(UUID::toString).toArray(String[]::new))
                .param("vote", vote)
                .update();
        return jdbc.sql("""
                select count(*) filter (where choice = 'YES') as yes, count(*) filter (where choice = 'NO') as no
                  from cooperative_absentee_answer where vote_id = ? and counted""")
                .param(vote)
                .query((row, n) -> new Count(
                        voters.size(), row.getInt("yes") + row.getInt("no"), row.getInt("yes"), row.getInt("no"), 0))
                .single();
    }
}
