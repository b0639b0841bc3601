package kz.yntymaq.review.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.review.commission.CommissionRule.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of votes on cases. */
@Component
class VoteStore {

    private static final TypeReference<Map<String, Integer>> MARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VoteStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All votes on a case, the first one first. */
    List<CaseVote> of(UUID application) {
        return whole(jdbc.sql(
                        "select id, round, asked_at, ended_at, result from case_vote where application_id = ? order by round")
                .param(application)
                .query(VoteStore::bare)
                .list());
    }

    /** Some votes, in any order; without those that went with their case. */
    List<CaseVote> find(Collection<UUID> those) {
        return those.isEmpty()
                ? List.of()
                : whole(jdbc.sql("select id, round, asked_at, ended_at, result from case_vote where id in (:those)")
                        .param("those", those)
                        .query(VoteStore::bare)
                        .list());
    }

    /** Those among some people whose identity is confirmed. */
    Set<UUID> confirmed(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from account_v where id in (:people) and identity_level = 'CONFIRMED'")
                        .param("people", people)
                        .query(UUID.class)
                        .list());
    }

    /** A vote without its members. */
    private static CaseVote bare(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new CaseVote(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("ended_at", OffsetDateTime.class)),
                result == null ? null : Result.valueOf(result),
                List.of());
    }

    /** The same votes with their members, which are read at once. */
    private List<CaseVote> whole(List<CaseVote> bare) {
        Map<UUID, List<CaseVote.Member>> members =
                members(bare.stream().map(CaseVote::id).toList());
        return bare.stream()
                .map(vote -> vote.with(members.getOrDefault(vote.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<CaseVote.Member>> members(List<UUID> those) {
        var found = new HashMap<UUID, List<CaseVote.Member>>();
        if (those.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select m.vote_id, m.voter, m.seat, m.ballot, m.reason, m.marks, m.confirmed_at, a.family_name, a.given_name,
                       exists (select from appointment_v p join office_v o on o.id = p.office_id
                                where p.account_id = m.voter and p.ended_at is null and a.disabled_at is null
                                  and o.kind = 'AKIMAT' and o.territory_code = v.office_code) as in_office
                  from case_voter m join case_vote v on v.id = m.vote_id join account_v a on a.id = m.voter
                 where m.vote_id in (:those) order by array_position(array['CHAIR', 'SECRETARY', 'MEMBER'], m.seat), a.family_name collate kazakh, a.given_name collate kazakh, a.id""").param("those", those).query(row -> {
            found.computeIfAbsent(row.getObject("vote_id", UUID.class), vote -> new ArrayList<>())
                    .add(member(row));
        });
        return found;
    }

    private CaseVote.Member member(ResultSet row) throws SQLException {
        return new CaseVote.Member(
                row.getObject("voter", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), null).full(),
                Seat.valueOf(row.getString("seat")),
                ballot(row.getString("ballot")),
                row.getString("reason"),
                marks(row.getString("marks")),
                moment(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getBoolean("in_office"));
    }

    private static @Nullable Ballot ballot(@Nullable String stored) {
        return stored == null ? null : Ballot.valueOf(stored);
    }

    /** Marks as they are stored. */
    Map<String, Integer> marks(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, MARKS);
    }

    /** One of them. */
    Optional<CaseVote> find(UUID vote) {
        return find(List.of(vote)).stream().findFirst();
    }

    /** How a commission stands to a case. @param result null while it votes */
    record Last(UUID application, @Nullable Result result) {

        /** Whether it votes, or has settled the matter. */
        boolean isInTheWay() {
            return result == null || !result.leavesOpen();
        }
    }

    /** The last votes on cases. */
    List<Last> last(Collection<UUID> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct on (application_id) application_id, result from case_vote
                         where application_id in (:applications) order by application_id, round desc""")
                        .param("applications", applications)
                        .query((row, n) -> {
                            String result = row.getString("result");
                            return new Last(
                                    row.getObject("application_id", UUID.class),
                                    result == null ? null : Result.valueOf(result));
                        })
                        .list();
    }

    /**
     * A vote that waits for somebody.
     *
     * @param goesOn whether the vote itself is waited for; else the confirmation of its protocol
     */
    record Awaited(UUID vote, UUID application, UUID applicant, String number, boolean goesOn) {}

    /** What waits for a member in an office: votes on cases that are there still, and protocols of those that have ended. */
    List<Awaited> awaited(UUID person, String office) {
        return jdbc.sql("""
                select v.id, v.application_id, a.applicant_id, a.number, v.ended_at is null as goes_on from case_voter m
                  join case_vote v on v.id = m.vote_id
                  join application_case_v a on a.id = v.application_id and a.state = 'SUBMITTED' and a.stage = v.stage
                 where m.voter = ? and v.office_code = ?
                   and (v.ended_at is null and m.ballot is null
                        or v.result in ('FOR', 'AGAINST') and m.ballot in ('YES', 'NO', 'ABSTAIN') and m.confirmed_at is null)
                 order by v.asked_at, a.number""")
                .params(person, office)
                .query((row, n) -> new Awaited(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("number"),
                        row.getBoolean("goes_on")))
                .list();
    }

    /** The vote that goes on. */
    Optional<UUID> open(UUID application) {
        return open(application, "");
    }

    /** The same, held against its end beside others who vote. */
    Optional<UUID> shared(UUID application) {
        return open(application, " for share");
    }

    /** The same, held for its end: whoever votes at this moment does so before. */
    Optional<UUID> held(UUID application) {
        return open(application, " for update");
    }

    private Optional<UUID> open(UUID application, String lock) {
        return jdbc.sql("select id from case_vote where application_id = ? and ended_at is null" + lock)
                .param(application)
                .query(UUID.class)
                .optional();
    }

    UUID begin(UUID application, int round, String stage, String office, Map<UUID, Seat> all, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into case_vote (id, application_id, round, stage, office_code, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(id, application, round, stage, office, by, at(now)).update();
        all.forEach((each, seat) -> jdbc.sql("insert into case_voter (vote_id, voter, seat) values (?, ?, ?)")
                .params(id, each, seat.name())
                .update());
        return id;
    }

    /** A member's ballot in place of any before. @return false for who is no member, or does not vote any more */
    boolean cast(UUID vote, UUID voter, Ballot ballot, String reason, Map<String, Integer> marks, Instant now) {
        return jdbc.sql("""
                update case_voter set ballot = ?, reason = ?, marks = nullif(?::jsonb, '{}'), voted_at = ?
                 where vote_id = ? and voter = ? and (ballot is null or ballot not in ('RECUSED', 'BARRED'))""")
                        .params(ballot.name(), reason, json.writeValueAsString(marks), at(now), vote, voter)
                        .update()
                == 1;
    }

    /** What a member with a part in the applicant gave does not count, and its reason goes. */
    void bar(UUID vote, UUID voter, Instant now) {
        jdbc.sql("""
                update case_voter set ballot = 'BARRED', reason = null, marks = null, voted_at = ?
                 where vote_id = ? and voter = ? and ballot is distinct from 'RECUSED'""").params(at(now), vote, voter).update();
    }

    void end(UUID vote, Result result, UUID by, Instant now) {
        jdbc.sql("update case_vote set ended_at = ?, ended_by = ?, result = ? where id = ?")
                .params(at(now), by, result.name(), vote)
                .update();
    }

    /** A voter confirms the protocol. @return false for who did not vote, or has confirmed it */
    boolean confirm(UUID vote, UUID voter, Instant now) {
        return jdbc.sql("""
                update case_voter set confirmed_at = ?
                 where vote_id = ? and voter = ? and ballot in ('YES', 'NO', 'ABSTAIN') and confirmed_at is null""").params(at(now), vote, voter).update() == 1;
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
