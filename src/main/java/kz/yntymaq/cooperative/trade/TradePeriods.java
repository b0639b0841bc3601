package kz.yntymaq.cooperative.trade;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Periods of account: closed one after another, for good. How long they are, a quarter or a season, is the co-operative's own. */
@Service
@Transactional
public class TradePeriods {

    private final TradeBooks books;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    TradePeriods(TradeBooks books, JdbcClient jdbc, OnceOnly once, AuditLog audit, Clock clock) {
        this.books = books;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a period: from the day after the last one, or the first row, until a day that is over. Nothing is recorded in it any
     * more.
     *
     * @return its id
     * @throws FieldViolationException by {@code until}: that day is not over, is closed already, or there is nothing until it
     */
    public UUID close(Actor chair, UUID cooperativeId, LocalDate until, UUID key) {
        books.ofChair(chair, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "trade.period-closed", cooperativeId, until), () -> {
                    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
                    if (until.isAfter(yesterday)) {
                        throw new FieldViolationException("until", "share.refused.day-lasts", yesterday);
                    }
                    Optional<LocalDate> closed = books.holdAlone(cooperativeId);
                    if (closed.isPresent() && !until.isAfter(closed.get())) {
                        throw new FieldViolationException("until", "payment.refused.closed-already", closed.get());
                    }
                    LocalDate from = closed.map(day -> day.plusDays(1))
                            .or(() -> first(cooperativeId))
                            .filter(day -> !day.isAfter(until))
                            .orElseThrow(() -> new FieldViolationException("until", "payment.refused.nothing-until"));
                    UUID id = UUID.randomUUID();
                    jdbc.sql(
                                    "insert into trade_period (id, cooperative_id, starts_on, ends_on, closed_at) values (?, ?, ?, ?, ?)")
                            .params(
                                    id,
                                    cooperativeId,
                                    from,
                                    until,
                                    clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    jdbc.sql("update trade_book set closed_until = ? where cooperative_id = ?")
                            .params(until, cooperativeId)
                            .update();
                    audit.note(chair.accountId(), "trade.period-closed", id, until.toString());
                    return id.toString();
                }));
    }

    private Optional<LocalDate> first(UUID cooperativeId) {
        return jdbc.sql("select day from trade_entry where cooperative_id = ? order by day limit 1")
                .param(cooperativeId)
                .query(LocalDate.class)
                .optional();
    }

    /** Those of a co-operative, the latest first. */
    @Transactional(readOnly = true)
    public List<TradePeriod> of(UUID cooperativeId) {
        return read("where cooperative_id = ? order by ends_on desc limit 100", cooperativeId);
    }

    /** One of a co-operative. */
    @Transactional(readOnly = true)
    public Optional<TradePeriod> find(UUID cooperativeId, UUID id) {
        return read("where cooperative_id = ? and id = ?", cooperativeId, id).stream()
                .findFirst();
    }

    /**
     * Participation of all who were members in a period, by number, and of who has left and has rows in it since an earlier
     * period was corrected; who traded nothing took part with nothing. What corrections leave below zero is carried from period
     * to period: what counts is by how much the sum of all periods rises above its highest so far.
     *
     * @param deals what counts
     */
    @Transactional(readOnly = true)
    public List<Participation> participation(UUID cooperativeId, TradePeriod period, Collection<Deal> deals) {
        return jdbc.sql("""
                with sums as (
                  select e.membership_id, p.ends_on, sum(e.amount) as amount
                    from trade_period p
                    join trade_entry e on e.cooperative_id = p.cooperative_id and e.day between p.starts_on and p.ends_on
                   where p.cooperative_id = :cooperative and p.ends_on <= :until
                     and e.membership_id is not null and e.deal in (:deals)
                   group by e.membership_id, p.ends_on),
                running as (
                  select membership_id, ends_on, sum(amount) over (partition by membership_id order by ends_on) as total from sums),
                peaks as (
                  select membership_id, ends_on, total,
                         greatest(0.00, max(total) over (partition by membership_id order by ends_on)) as peak from running),
                rests as (
                  select membership_id,
                         coalesce(max(peak), 0.00) as peak,
                         coalesce(max(peak) filter (where ends_on < :until), 0.00) as peak_before,
                         (array_agg(total order by ends_on desc))[1] as total,
                         coalesce((array_agg(total order by ends_on desc) filter (where ends_on < :until))[1], 0.00) as total_before
                    from peaks group by membership_id)
                select s.membership_id, s.number, coalesce(r.peak - r.peak_before, 0.00) as value,
                       coalesce(r.total_before - r.peak_before, 0.00) as brought, coalesce(r.total - r.peak, 0.00) as carried
                  from share_member s
                  join membership m on m.id = s.membership_id
                  left join rests r on r.membership_id = s.membership_id
                 where s.cooperative_id = :cooperative and m.joined_on <= :until
                   and (m.left_on is null or m.left_on >= :from
                        or exists (select from trade_entry e
                                    where e.membership_id = s.membership_id and e.day between :from and :until))
                 order by s.number""")
                .param("cooperative", cooperativeId)
                .param("from", period.startsOn())
                .param("until", period.endsOn())
                .param("deals", deals.stream().map(Deal::name).toList())
                .query((row, n) -> new Participation(
                        row.getObject("membership_id", UUID.class),
                        row.getInt("number"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("brought"),
                        row.getBigDecimal("carried")))
                .list();
    }

    private List<TradePeriod> read(String which, Object... parameters) {
        return jdbc.sql("select id, starts_on, ends_on from trade_period " + which)
                .params(parameters)
                .query((row, n) -> new TradePeriod(
                        row.getObject("id", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
