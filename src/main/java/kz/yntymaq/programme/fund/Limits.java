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
import kz.yntymaq.programme.fund.Reservations.Reservation;
import kz.yntymaq.ui.Bar;
import kz.yntymaq.ui.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the oblasts may lend in a year, and what approvals hold of it, reserved, committed or paid: all of it as the ledger has it. */
@Service
@Transactional(readOnly = true)
public class Limits {

    private final JdbcClient jdbc;
    private final LimitBook book;
    private final Reservations reservations;
    private final LentFunds funds;
    private final Format format;
    private final Clock clock;

    Limits(JdbcClient jdbc, LimitBook book, Reservations reservations, LentFunds funds, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.reservations = reservations;
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

    /** The limits of all oblasts of this year for «Ауыл аманаты» added up, with all that approvals took; a limit of zero when none has been set. */
    public Bar country() {
        return jdbc.sql("select coalesce(sum(reserved + committed + paid), 0) as taken, "
                        + "coalesce(sum(allotted_new + allotted_returned), 0) as allotted "
                        + "from oblast_limit_v where fund = ? and year = ?")
                .params(Programmes.AUYL_AMANATY, year())
                .query((row, i) -> new Bar(row.getBigDecimal("taken"), row.getBigDecimal("allotted")))
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
        int round = reservations.released(applicationId)
                + 1; // one that holds money already has this round, and the row is refused
        UUID transaction = book.reserve(by, key, available, applicationId, round, uses);
        reservations.add(applicationId, round, key.book(), transaction);
    }

    /** Its limit held, so that it is as it is read; empty where nothing is held, and where it was given back while it was waited for. */
    private Optional<Reservation> holdLast(UUID applicationId) {
        Optional<Reservation> seen = reservations.last(applicationId);
        seen.ifPresent(each -> hold(each.key()));
        return seen.flatMap(each ->
                reservations.last(applicationId).filter(now -> now.held() != null && now.round() == each.round()));
    }

    /** How far the money has come that the last approval of an application holds; empty when nothing is held. */
    public Optional<Held> held(UUID applicationId) {
        return reservations.last(applicationId).flatMap(each -> Optional.ofNullable(each.held()));
    }

    /**
     * A contract binds what the last approval reserved, in the transaction in which it is recorded.
     *
     * @param by account that records it
     * @throws RuleViolationException {@code programme.limit.not-reserved} when it is not reserved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(UUID by, UUID applicationId) {
        move(by, applicationId, Held.RESERVED, Held.COMMITTED, "programme.limit.not-reserved");
    }

    /**
     * What a contract binds was paid out, in the transaction in which that is recorded. It is never given back.
     *
     * @param by account that records it
     * @throws RuleViolationException {@code programme.limit.not-committed} when it is not committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(UUID by, UUID applicationId) {
        move(by, applicationId, Held.COMMITTED, Held.PAID, "programme.limit.not-committed");
    }

    private void move(UUID by, UUID applicationId, Held from, Held to, String refusal) {
        Reservation last = holdLast(applicationId)
                .filter(each -> each.held() == from)
                .orElseThrow(() -> new RuleViolationException(refusal));
        String ledger = last.key().book();
        UUID transaction =
                book.move(by, ledger, last.transaction(), from.account(), to.account(), applicationId, last.round());
        reservations.step(applicationId, last.round(), to, ledger, transaction);
    }

    /**
     * Gives back what the last approval holds, reserved or committed, to the source that it came from, in the transaction in which the
     * approval ends. All of it stays in the ledger beside its mirror.
     *
     * @param by account that gives it up
     * @return tenge that are free again
     * @throws RuleViolationException when it was given back already, {@code programme.limit.paid} once it was paid out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal release(UUID by, UUID applicationId) {
        Reservation last =
                holdLast(applicationId).orElseThrow(() -> new RuleViolationException("ledger.refused.reversed"));
        if (last.held() == Held.PAID) {
            throw new RuleViolationException("programme.limit.paid");
        }
        BigDecimal before = find(last.key()).orElseThrow().left();
        if (last.commitment() != null) {
            book.uncommit(by, last.key().book(), last.commitment(), applicationId, last.round());
        }
        book.release(by, last.key().book(), last.transaction(), applicationId, last.round());
        return find(last.key()).orElseThrow().left().subtract(before);
    }

    private static LimitState state(ResultSet row, int number) throws SQLException {
        return new LimitState(
                new LimitKey(row.getString("fund"), row.getString("oblast_code"), row.getInt("year")),
                new Budget(row.getBigDecimal("allotted_new"), row.getBigDecimal("allotted_returned")),
                new Budget(row.getBigDecimal("available_new"), row.getBigDecimal("available_returned")),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("committed"),
                row.getBigDecimal("paid"),
                new Uses(row.getBigDecimal("livestock"), row.getBigDecimal("processing"), row.getBigDecimal("other")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
