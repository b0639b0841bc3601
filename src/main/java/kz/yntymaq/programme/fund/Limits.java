package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Bar;
import kz.yntymaq.ui.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the oblasts may lend in a year, and what approvals have reserved of it. */
@Service
@Transactional(readOnly = true)
public class Limits {

    private final JdbcClient jdbc;
    private final Format format;
    private final Clock clock;

    Limits(JdbcClient jdbc, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        this.clock = clock;
    }

    /** The limit of an oblast; empty when none has been set. */
    public Optional<LimitState> find(String oblastCode, int year) {
        return jdbc.sql("select * from oblast_limit where oblast_code = ? and year = ?")
                .params(oblastCode, year)
                .query(Limits::state)
                .optional();
    }

    /** All limits of a year. */
    public List<LimitState> ofYear(int year) {
        return jdbc.sql("select * from oblast_limit where year = ? order by oblast_code")
                .param(year)
                .query(Limits::state)
                .list();
    }

    /** The limits of all oblasts of this year added up; a limit of zero when none has been set. */
    public Bar country() {
        return jdbc.sql("select coalesce(sum(reserved), 0) as reserved, coalesce(sum(allotted), 0) as allotted "
                        + "from oblast_limit where year = ?")
                .param(year())
                .query((row, i) -> new Bar(row.getBigDecimal("reserved"), row.getBigDecimal("allotted")))
                .single();
    }

    /** This year, whose limits are shown. */
    public int year() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * Reserves money for an approved application, in the transaction of the approval. However many
     * approvals come at once, the sum of what is reserved never passes the limit: the row changes only
     * where the money fits, and the ledger's entry is written by the same statement.
     *
     * @param by account that approves
     * @param tenge above zero
     * @throws RuleViolationException {@code programme.limit.exceeded} when it does not fit,
     *     {@code programme.limit.missing} when the oblast has no limit for that year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(UUID by, String oblastCode, int year, UUID applicationId, BigDecimal tenge) {
        int reserved = jdbc.sql("""
                        with fitting as (
                          update oblast_limit set reserved = reserved + :tenge
                           where oblast_code = :oblast and year = :year and reserved + :tenge <= allotted
                          returning oblast_code, year)
                        insert into limit_entry (application_id, oblast_code, year, tenge, at, by_account)
                        select :application, oblast_code, year, :tenge, :at, :by from fitting""")
                .param("tenge", tenge)
                .param("oblast", oblastCode)
                .param("year", year)
                .param("application", applicationId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (reserved == 0) {
            LimitState limit = find(oblastCode, year)
                    .orElseThrow(() -> new RuleViolationException("programme.limit.missing", String.valueOf(year)));
            throw new RuleViolationException(
                    "programme.limit.exceeded", format.money(limit.left()), format.money(tenge));
        }
    }

    /**
     * Gives back what an approval reserved, in the transaction that gives the approval up. The ledger keeps the
     * reservation and gets a counter-entry.
     *
     * @param by account that gives it up
     * @return tenge that are free again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal release(UUID by, UUID applicationId) {
        return jdbc.sql("""
                        with entry as (
                          select oblast_code, year, tenge from limit_entry where application_id = :application and tenge > 0),
                        freed as (
                          update oblast_limit l set reserved = l.reserved - e.tenge
                            from entry e where l.oblast_code = e.oblast_code and l.year = e.year
                          returning l.oblast_code, l.year, e.tenge)
                        insert into limit_entry (application_id, oblast_code, year, tenge, at, by_account)
                        select :application, oblast_code, year, -tenge, :at, :by from freed
                        returning -tenge""")
                .param("application", applicationId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(BigDecimal.class)
                .single();
    }

    private static LimitState state(ResultSet row, int number) throws SQLException {
        return new LimitState(
                row.getString("oblast_code"),
                row.getInt("year"),
                row.getBigDecimal("allotted"),
                row.getBigDecimal("reserved"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
