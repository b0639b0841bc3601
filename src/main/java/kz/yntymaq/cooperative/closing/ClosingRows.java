package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of the end of co-operatives. */
@Component
class ClosingRows {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was put to a meeting. @param who who liquidates, or with whom it is reorganised */
    record Proposal(UUID question, UUID cooperative, UUID meeting, ClosingKind kind, String reason, String who) {}

    /** What a meeting decided. @param stoppedOn null unless it was stopped @param endedOn null until it came to its end */
    record Case(
            UUID id,
            UUID cooperative,
            ClosingKind kind,
            String reason,
            String who,
            LocalDate decidedOn,
            @Nullable LocalDate stoppedOn,
            @Nullable LocalDate endedOn) {

        public boolean isOpen() {
            return stoppedOn == null && endedOn == null;
        }
    }

    /** What a creditor asks for. @param amount tenge @param paper from which it is known @param paidOn null while it is owed @param withdrawnOn null unless it was entered by mistake */
    record Claim(
            UUID id,
            String creditor,
            BigDecimal amount,
            String paper,
            @Nullable LocalDate paidOn,
            @Nullable String document,
            @Nullable LocalDate withdrawnOn) {

        public boolean isOwed() {
            return paidOn == null && withdrawnOn == null;
        }
    }

    /** What the chair entered of the state register. @param successor BIN of what took its place, null where none is named @param reason of sending back */
    record Registered(
            UUID id,
            int place,
            String number,
            LocalDate on,
            @Nullable String successor,
            String state,
            UUID claimedBy,
            Instant claimedAt,
            @Nullable String reason) {

        public boolean isClaimed() {
            return state.equals("CLAIMED");
        }
    }

    Optional<Proposal> proposal(UUID question) {
        return jdbc.sql("select * from closing_proposal where question_id = ?")
                .param(question)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** Those that stand on an agenda or are voted on now, the latest first. */
    List<Proposal> pending(UUID cooperative) {
        return jdbc.sql("""
                select p.* from closing_proposal p
                  join voting_question_v q on q.id = p.question_id
                  join voting_sitting_v s on s.id = p.meeting_id
                 where p.cooperative_id = ? and q.outcome is null and s.state not in ('CALLED_OFF', 'CLOSED')
                 order by p.put_at desc""").param(cooperative).query((row, n) -> proposal(row)).list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("question_id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                ClosingKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("who"));
    }

    /** All that was decided, the latest first. */
    List<Case> cases(UUID cooperative) {
        return jdbc.sql("select * from closing_case where cooperative_id = ? order by decided_on desc, id")
                .param(cooperative)
                .query((row, n) -> new Case(
                        row.getObject("id", UUID.class),
                        row.getObject("cooperative_id", UUID.class),
                        ClosingKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("who"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("stopped_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** What runs now. */
    Optional<Case> open(UUID cooperative) {
        return cases(cooperative).stream().filter(Case::isOpen).findFirst();
    }

    /** The liquidation that runs. */
    Optional<Case> liquidation(UUID cooperative) {
        return open(cooperative).filter(each -> each.kind() == ClosingKind.LIQUIDATION);
    }

    /** @throws RuleViolationException while the meeting is asked to stop what runs */
    void requireNoStop(UUID cooperative) {
        if (isMeetingDemanded(cooperative)) {
            throw new RuleViolationException("closing.refused.demanded");
        }
        if (pending(cooperative).stream().anyMatch(each -> each.kind() == ClosingKind.STOP)) {
            throw new RuleViolationException("closing.refused.stop-put");
        }
    }

    /** Whether a meeting that members demanded is still to be; one whose day has passed unopened is none any more. */
    boolean isMeetingDemanded(UUID cooperative) {
        return jdbc.sql("""
                select exists (select from demanded_meeting_v
                                where cooperative_id = ? and (state = 'OPEN' or starts_at > ?))""")
                .params(cooperative, clock.instant().minus(DAY).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** @throws RuleViolationException while the record of the state register lies with the district */
    void requireNotClaimed(Case of) {
        if (record(of.id()).filter(Registered::isClaimed).isPresent()) {
            throw new RuleViolationException("closing.refused.claimed");
        }
    }

    /** Whether the minutes of the meeting that decided it are confirmed. */
    boolean isMinuted(Case of) {
        return jdbc.sql("""
                select exists (select from closing_case k
                                 join closing_proposal p on p.question_id = k.question_id
                                 join meeting_minutes_v m on m.id = p.meeting_id
                                where k.id = ? and m.confirmed)""").param(of.id()).query(Boolean.class).single();
    }

    /** @throws RuleViolationException while the minutes of the meeting that decided it are not confirmed */
    void requireMinuted(Case of) {
        if (!isMinuted(of)) {
            throw new RuleViolationException("closing.refused.minutes-first");
        }
    }

    List<Claim> claims(UUID of) {
        return jdbc.sql("select * from closing_claim where case_id = ? order by place")
                .param(of)
                .query((row, n) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("creditor"),
                        row.getBigDecimal("amount"),
                        row.getString("paper"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("paid_document"),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
    }

    /** What was paid of the claims, tenge. */
    BigDecimal paid(UUID of) {
        return jdbc.sql("select coalesce(sum(amount), 0) from closing_claim where case_id = ? and paid_on is not null")
                .param(of)
                .query(BigDecimal.class)
                .single();
    }

    /** The last that was entered. */
    Optional<Registered> record(UUID of) {
        return jdbc.sql("select * from closing_record where case_id = ? order by place desc limit 1")
                .param(of)
                .query((row, n) -> new Registered(
                        row.getObject("id", UUID.class),
                        row.getInt("place"),
                        row.getString("number"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("successor"),
                        row.getString("state"),
                        row.getObject("claimed_by", UUID.class),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }

    /** What a book of the portal knows as owed to people. @param book its name without the co-operative @param amount tenge */
    record Owed(String book, BigDecimal amount) {}

    /** What the books know as owed, nothing of those in which nothing is. */
    List<Owed> owed(UUID cooperative) {
        return jdbc.sql("""
                select split_part(book, ':', 1), sum(balance) from ledger_balance_v
                 where book = any(select b || ':' || ? from unnest(array['SHARES', 'PAYMENTS', 'INCOME']) b)
                   and account = 'PAYABLE' group by book having sum(balance) > 0 order by book""")
                .param(cooperative.toString())
                .query((row, n) -> new Owed(row.getString(1), row.getBigDecimal(2)))
                .list();
    }

    /** The page of a co-operative on the portal with this BIN. */
    Optional<UUID> byBin(@Nullable String bin) {
        return bin == null
                ? Optional.empty()
                : jdbc.sql("select id from cooperative_v where bin = ? and state in ('ACTIVE', 'CLOSED')")
                        .param(bin)
                        .query(UUID.class)
                        .optional();
    }
}
