package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Bar;
import kz.yntymaq.ui.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the oblasts may lend in a year, and what approvals have reserved of it: all of it as the ledger has it. */
@Service
@Transactional(readOnly = true)
public class Limits {

    private final JdbcClient jdbc;
    private final LimitBook book;
    private final LentFunds funds;
    private final Format format;
    private final Clock clock;

    Limits(JdbcClient jdbc, LimitBook book, LentFunds funds, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.funds = funds;
        this.format = format;
        this.clock = clock;
    }

    /** A limit; empty when none has been set. */
    public Optional<LimitState> find(LimitKey key) {
        return jdbc.sql("select * from oblast_limit_v where fund = ? and oblast_code = ? and year = ?")
                .params(key.fund(), key.oblastCode(), key.year())
                .query(Limits::state)
                .optional();
    }

    /** All limits of a year. */
    public List<LimitState> ofYear(String fund, int year) {
        return jdbc.sql("select * from oblast_limit_v where fund = ? and year = ? order by oblast_code")
                .params(fund, year)
                .query(Limits::state)
                .list();
    }

    /** The limits of all oblasts of this year for «Ауыл аманаты» added up; a limit of zero when none has been set. */
    public Bar country() {
        return jdbc.sql("select coalesce(sum(reserved), 0) as reserved, "
                        + "coalesce(sum(allotted_new + allotted_returned), 0) as allotted "
                        + "from oblast_limit_v where fund = ? and year = ?")
                .params(Programmes.AUYL_AMANATY, year())
                .query((row, i) -> new Bar(row.getBigDecimal("reserved"), row.getBigDecimal("allotted")))
                .single();
    }

    /** This year, whose limits are shown. */
    public int year() {
        return LocalDate.now(clock).getYear();
    }

    /** Holds a limit until the transaction ends, so that nobody else moves its money; empty when none has been set. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<LimitState> hold(LimitKey key) {
        jdbc.sql("select version from oblast_limit where fund = ? and oblast_code = ? and year = ? for update")
                .params(key.fund(), key.oblastCode(), key.year())
                .query(Integer.class)
                .optional();
        return find(key);
    }

    /**
     * What keeps a limit from being drawn on for this today, with the figures; empty when nothing does.
     *
     * @param returned whether returned money may be taken too
     */
    public Optional<RuleViolationException> hindrance(LimitState limit, Uses uses, boolean returned) {
        BigDecimal left = returned ? limit.left() : limit.available().fresh();
        if (left.compareTo(uses.total()) < 0) {
            return Optional.of(new RuleViolationException(
                    returned ? "programme.limit.exceeded" : "programme.limit.exceeded-new",
                    format.money(left),
                    format.money(uses.total())));
        }
        return funds.quotas(limit.key().fund()).broken(limit, uses).map(share -> refused(share, uses));
    }

    private RuleViolationException refused(Quotas.Share share, Uses uses) {
        return new RuleViolationException(
                "programme.quota.exceeded." + share.key(),
                format.number(share.percent()),
                format.money(share.most()),
                format.money(share.taken()),
                format.money(share.left()),
                format.money(share.bound().of(uses)));
    }

    /**
     * Reserves money for an approved application, in the transaction of the approval. However many approvals come at once,
     * they come one after the other: neither the limit nor a share of it is ever passed.
     *
     * @param by account that approves
     * @param uses in all above zero
     * @param returned whether returned money may be taken where new money is not enough
     * @throws RuleViolationException {@code programme.limit.exceeded} or {@code programme.quota.exceeded.*} when it does not
     *     fit, {@code programme.limit.missing} when there is no limit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(UUID by, LimitKey key, UUID applicationId, Uses uses, boolean returned) {
        LimitState limit = hold(key)
                .orElseThrow(() -> new RuleViolationException("programme.limit.missing", String.valueOf(key.year())));
        hindrance(limit, uses, returned).ifPresent(refused -> {
            throw refused;
        });
        Budget available =
                returned ? limit.available() : Budget.fresh(limit.available().fresh());
        int round = released(applicationId) + 1; // one that holds money already has this round, and the row is refused
        UUID transaction = book.reserve(by, key, available, applicationId, round, uses);
        jdbc.sql("insert into limit_reservation (application_id, round, book, transaction_id) values (?, ?, ?, ?)")
                .params(applicationId, round, key.book(), transaction)
                .update();
    }

    /** How many reservations of an application were given back: one that is decided anew may have several. */
    private int released(UUID applicationId) {
        return jdbc.sql("""
                        select count(*) from limit_reservation r
                         where r.application_id = ?
                           and exists (select from ledger_entry_v e
                                        where e.transaction_id = r.transaction_id and e.reversed_by is not null)""").param(applicationId).query(Integer.class).single();
    }

    private record Reservation(LimitKey key, int round, UUID transaction) {}

    /**
     * Gives back what the last approval reserved, to the source that it came from, in the transaction in which the approval ends.
     * The reservation stays in the ledger beside its mirror.
     *
     * @param by account that gives it up
     * @return tenge that are free again
     * @throws RuleViolationException when it was given back already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal release(UUID by, UUID applicationId) {
        Reservation reservation = jdbc.sql("""
                        select l.fund, l.oblast_code, l.year, r.round, r.transaction_id
                          from limit_reservation r join oblast_limit l using (book)
                         where r.application_id = ? order by r.round desc limit 1""")
                .param(applicationId)
                .query((row, n) -> new Reservation(
                        new LimitKey(row.getString("fund"), row.getString("oblast_code"), row.getInt("year")),
                        row.getInt("round"),
                        row.getObject("transaction_id", UUID.class)))
                .single();
        BigDecimal before = hold(reservation.key()).orElseThrow().left();
        book.release(by, reservation.key().book(), reservation.transaction(), applicationId, reservation.round());
        BigDecimal freed = find(reservation.key()).orElseThrow().left().subtract(before);
        if (freed.signum() == 0) {
            throw new RuleViolationException("ledger.refused.reversed"); // the ledger posts the same thing once
        }
        return freed;
    }

    private static LimitState state(ResultSet row, int number) throws SQLException {
        return new LimitState(
                new LimitKey(row.getString("fund"), row.getString("oblast_code"), row.getInt("year")),
                new Budget(row.getBigDecimal("allotted_new"), row.getBigDecimal("allotted_returned")),
                new Budget(row.getBigDecimal("available_new"), row.getBigDecimal("available_returned")),
                row.getBigDecimal("reserved"),
                new Uses(row.getBigDecimal("livestock"), row.getBigDecimal("processing"), row.getBigDecimal("other")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
