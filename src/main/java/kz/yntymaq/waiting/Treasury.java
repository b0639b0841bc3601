package kz.yntymaq.waiting;

import java.math.BigDecimal;
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
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The money of the lists: what a year and its months allow, and the records of what was paid. It moves none. */
@Component
class Treasury {

    private final JdbcClient jdbc;
    private final Format format;
    private final Clock clock;

    Treasury(JdbcClient jdbc, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.clock = clock;
    }

    /**
     * What an official wrote down.
     *
     * @param number of the application
     * @param reference of the payment, as the treasury calls it
     * @param by account of who wrote it down
     * @param takenBack why it was taken back; null while it counts
     */
    record Payment(
            UUID id,
            UUID applicationId,
            String number,
            BigDecimal tenge,
            LocalDate paidOn,
            String reference,
            UUID by,
            @Nullable UUID offer,
            @Nullable String takenBack) {}

    /** The money of a year; empty where none was set. */
    Optional<YearMoney> find(Queue queue, int year) {
        return jdbc.sql("""
                        select m.*, (select array_agg(p.planned order by p.month) from waiting_month p
                                      where p.oblast_code = m.oblast_code and p.fund = m.fund and p.year = m.year) as plan
                          from waiting_money m where m.oblast_code = ? and m.fund = ? and m.year = ?""")
                .params(queue.oblastCode(), queue.fund(), year)
                .query((row, n) -> money(row, queue))
                .optional();
    }

    /**
     * Sets the money of a year and its plan.
     *
     * @param plan twelve sums, January first; none for no plan
     * @param version of what was shown, null when nothing was set
     * @return false when somebody else set it in between, or more is paid already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean set(UUID by, Queue queue, int year, BigDecimal allotted, List<BigDecimal> plan, @Nullable Integer version) {
        OffsetDateTime now = now();
        int set = version == null
                ? jdbc.sql("""
                        insert into waiting_money (oblast_code, fund, year, allotted, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(queue.oblastCode(), queue.fund(), year, allotted, now, by)
                        .update()
                : jdbc.sql("""
                        update waiting_money set allotted = ?, changed_at = ?, changed_by = ?, version = version + 1
                         where oblast_code = ? and fund = ? and year = ? and version = ? and paid <= ?""")
                        .params(allotted, now, by, queue.oblastCode(), queue.fund(), year, version, allotted)
                        .update();
        if (set > 0 && plan.isEmpty()) {
            jdbc.sql("delete from waiting_month where oblast_code = ? and fund = ? and year = ?")
                    .params(queue.oblastCode(), queue.fund(), year)
                    .update();
        }
        for (int month = 1; set > 0 && month <= plan.size(); month++) {
            jdbc.sql("""
                    insert into waiting_month (oblast_code, fund, year, month, planned) values (?, ?, ?, ?, ?)
                    on conflict (oblast_code, fund, year, month) do update set planned = excluded.planned""")
                    .params(queue.oblastCode(), queue.fund(), year, month, plan.get(month - 1))
                    .update();
        }
        return set > 0;
    }

    /**
     * Writes a payment down, where the money of its year allows it. However many do so at once, the sum never passes what
     * was allotted.
     *
     * @param offer by which it was accepted, null for a whole sum
     * @throws RuleViolationException when there is not so much
     * @throws FieldViolationException when this payment was written down before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void pay(UUID by, WaitingPlace place, BigDecimal tenge, LocalDate paidOn, String reference, @Nullable UUID offer) {
        Queue queue = place.queue();
        int year = paidOn.getYear();
        int taken = jdbc.sql("""
                        update waiting_money set paid = paid + :tenge
                         where oblast_code = :oblast and fund = :fund and year = :year and paid + :tenge <= allotted""")
                .param("tenge", tenge)
                .param("oblast", queue.oblastCode())
                .param("fund", queue.fund())
                .param("year", year)
                .update();
        if (taken == 0) {
            BigDecimal left = find(queue, year).map(YearMoney::left).orElse(BigDecimal.ZERO);
            throw new RuleViolationException("waiting.error.no-money", format.money(left), format.money(tenge));
        }
        try {
            jdbc.sql("""
                    insert into waiting_payment
                      (id, application_id, oblast_code, fund, year, tenge, paid_on, reference, offer_id, at, by_account)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            UUID.randomUUID(),
                            place.applicationId(),
                            queue.oblastCode(),
                            queue.fund(),
                            year,
                            tenge,
                            paidOn,
                            reference,
                            offer,
                            now(),
                            by))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new FieldViolationException("reference", "waiting.error.reference-used");
        }
    }

    /** A record of a list. @return empty for one of another list */
    Optional<Payment> payment(Queue queue, UUID id) {
        return jdbc.sql("""
                        select p.*, w.number from waiting_payment p join waiting_place w using (application_id)
                         where p.id = ? and p.oblast_code = ? and p.fund = ?""")
                .params(id, queue.oblastCode(), queue.fund())
                .query((row, n) -> payment(row))
                .optional();
    }

    /** Takes a record back: the money of its year is free again. @return false when somebody else did in between */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(UUID by, Queue queue, Payment payment, String reason) {
        int taken = jdbc.sql("""
                        update waiting_payment set taken_back_at = ?, taken_back_by = ?, taken_back_reason = ?
                         where id = ? and taken_back_at is null""").params(now(), by, reason, payment.id()).update();
        if (taken > 0) {
            jdbc.sql("update waiting_money set paid = paid - ? where oblast_code = ? and fund = ? and year = ?")
                    .params(
                            payment.tenge(),
                            queue.oblastCode(),
                            queue.fund(),
                            payment.paidOn().getYear())
                    .update();
        }
        return taken > 0;
    }

    /** What was written down in a list for a year after a moment, added up. */
    BigDecimal paidSince(Queue queue, int year, Instant since) {
        return jdbc.sql("""
                        select coalesce(sum(tenge), 0) from waiting_payment
                         where oblast_code = ? and fund = ? and year = ? and at > ? and taken_back_at is null""")
                .params(queue.oblastCode(), queue.fund(), year, since.atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }

    /** What was paid for an application, the newest first. */
    List<Payment> of(UUID application) {
        return jdbc.sql("""
                        select p.*, w.number from waiting_payment p join waiting_place w using (application_id)
                         where p.application_id = ? order by p.at desc, p.id""").param(application).query((row, n) -> payment(row)).list();
    }

    /** The last payments of a list, the newest first. */
    List<Payment> last(Queue queue, int most) {
        return jdbc.sql("""
                        select p.*, w.number from waiting_payment p join waiting_place w using (application_id)
                         where p.oblast_code = ? and p.fund = ? order by p.at desc, p.id limit ?""")
                .params(queue.oblastCode(), queue.fund(), most)
                .query((row, n) -> payment(row))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                row.getBigDecimal("tenge"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("by_account", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("taken_back_reason"));
    }

    private static YearMoney money(ResultSet row, Queue queue) throws SQLException {
        var plan = row.getArray("plan");
        return new YearMoney(
                queue,
                row.getInt("year"),
                row.getBigDecimal("allotted"),
                row.getBigDecimal("paid"),
                plan == null ? List.of() : List.of((BigDecimal[]) plan.getArray()),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
