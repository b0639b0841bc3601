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
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who took the consent back. The last day is counted when it is asked, so a changed calendar changes it too. */
@Repository
class WithdrawalRows {

    private static final String ALL = """
            select id, account_id, wish, state, asked_at, ended_at, reason, outcome, entered_by, office_kk, office_ru, document
              from consent_withdrawal\s""";

    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawalRows(WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param witnessed null for what the person asks for on the portal */
    void add(UUID account, Wish wish, @Nullable Witnessed witnessed) {
        jdbc.sql("""
                insert into consent_withdrawal
                  (id, account_id, wish, state, asked_at, entered_by, office_kk, office_ru, document)
                values (?, ?, ?, 'ASKED', ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        account,
                        wish.name(),
                        now(),
                        witnessed == null ? null : witnessed.by(),
                        witnessed == null ? null : witnessed.office().kk(),
                        witnessed == null ? null : witnessed.office().ru(),
                        witnessed == null ? null : witnessed.document().name()))
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

    /** The latest of a person: the one that waits, of which there is one at most, else the one asked for last. */
    Optional<Withdrawal> latest(UUID account) {
        return one(ALL + "where account_id = ? order by state = 'ASKED' desc, asked_at desc, id limit 1", account);
    }

    /** Those of a territory that wait, the oldest first. @param prefix with which the codes of its places begin */
    List<Withdrawal> waiting(String prefix, int most) {
        return jdbc.sql(ALL + """
                where state = 'ASKED'
                  and account_id in (select a.id from account_v a where a.village_code like ? || '%')
                order by asked_at, id limit ?""")
                .params(prefix, most)
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
                outcome == null ? null : Withdrawal.Outcome.valueOf(outcome),
                witnessed(row));
    }

    private static @Nullable Witnessed witnessed(ResultSet row) throws SQLException {
        UUID by = row.getObject("entered_by", UUID.class);
        return by == null
                ? null
                : new Witnessed(
                        by,
                        new Bilingual(row.getString("office_kk"), row.getString("office_ru")),
                        DocumentKind.valueOf(row.getString("document")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
