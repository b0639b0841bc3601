package kz.yntymaq.mydata.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who took the consent back. The last day is counted when it is asked, so a changed calendar changes it too. */
@Repository
class WithdrawalRows {

    private static final String ALL =
            "select id, account_id, wish, state, asked_at, ended_at, reason, outcome from consent_withdrawal ";

    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawalRows(WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID account, Wish wish) {
        jdbc.sql("insert into consent_withdrawal (id, account_id, wish, state, asked_at) values (?, ?, ?, 'ASKED', ?)")
                .params(UUID.randomUUID(), account, wish.name(), now())
                .update();
    }

    void end(
            Withdrawal ended,
            UUID by,
            Withdrawal.State state,
            @Nullable String reason,
            Withdrawal.@Nullable Outcome outcome) {
        jdbc.sql(
                        "update consent_withdrawal set state = ?, ended_at = ?, ended_by = ?, reason = ?, outcome = ? where id = ?")
                .params(Arrays.asList(
                        state.name(), now(), by, reason, outcome == null ? null : outcome.name(), ended.id()))
                .update();
    }

    /** Holds one until the transaction ends, as it is now. */
    Optional<Withdrawal> hold(UUID id) {
        return one(ALL + "where id = ? for update", id);
    }

    Optional<Withdrawal> find(UUID id) {
        return one(ALL + "where id = ?", id);
    }

    /** The latest of a person. */
    Optional<Withdrawal> latest(UUID account) {
        return one(ALL + "where account_id = ? order by asked_at desc, id limit 1", account);
    }

    /** Those that wait, the oldest first. */
    List<Withdrawal> waiting(int most) {
        return jdbc.sql(ALL + "where state = 'ASKED' order by asked_at, id limit ?")
                .param(most)
                .query((row, n) -> read(row))
                .list();
    }

    private Optional<Withdrawal> one(String statement, UUID id) {
        return jdbc.sql(statement).param(id).query((row, n) -> read(row)).optional();
    }

    private Withdrawal read(ResultSet row) throws SQLException {
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Withdrawal(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Wish.valueOf(row.getString("wish")),
                Withdrawal.State.valueOf(row.getString("state")),
                asked,
                calendar.plus(LocalDate.ofInstant(asked, clock.getZone()), Withdrawal.DAYS),
                ended == null ? null : ended.toInstant(),
                row.getString("reason"),
                outcome == null ? null : Withdrawal.Outcome.valueOf(outcome));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
