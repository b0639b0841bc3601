package kz.yntymaq.programme.edition;

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
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the МРП by year. Only an administrator of the whole country sets it. */
@Service
@Transactional
public class MciYears {

    /** A МРП grows by some percent a year; what is more than twice or less than half of the last is asked about. */
    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    private final JdbcClient jdbc;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final Format format;
    private final Clock clock;

    MciYears(JdbcClient jdbc, VersionCheck versions, AuditLog audit, Format format, Clock clock) {
        this.format = format;
        this.jdbc = jdbc;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A year's МРП as an administrator sets it. */
    public record Setting(
            int year,
            BigDecimal tenge,
            String sourceKk,
            String sourceRu,
            @Nullable Integer version,
            boolean confirmed) {}

    /** All years that are known, the latest first. */
    @Transactional(readOnly = true)
    public List<MciYear> all() {
        return jdbc.sql("select * from mrp order by year desc")
                .query(MciYears::row)
                .list();
    }

    /** The МРП of a year with its source; empty when it has not been entered. */
    @Transactional(readOnly = true)
    public Optional<MciYear> find(int year) {
        return jdbc.sql("select * from mrp where year = ?")
                .param(year)
                .query(MciYears::row)
                .optional();
    }

    /** Whether limits are computed by the МРП of this year already, so that a change needs a second thought. */
    public boolean isInUse(int year) {
        return year <= LocalDate.now(clock).getYear();
    }

    /**
     * Whether a value is so far from that of the nearest earlier year that somebody may have typed a digit too many or
     * too few.
     */
    @Transactional(readOnly = true)
    public Optional<MciYear> farFrom(int year, BigDecimal tenge) {
        return jdbc.sql("select * from mrp where year < ? order by year desc limit 1")
                .param(year)
                .query(MciYears::row)
                .optional()
                .filter(before -> tenge.compareTo(before.tenge().multiply(FAR)) > 0
                        || tenge.multiply(FAR).compareTo(before.tenge()) < 0);
    }

    /** Whether the actor may set it. */
    public boolean maySet(Actor actor) {
        return actor.administersCountry();
    }

    /**
     * Sets the МРП of a year.
     *
     * @throws RuleViolationException {@code programme.mrp.confirm} when one that is in use would change unconfirmed,
     *     {@code programme.mrp.far} when one is unconfirmed that is far from the year before
     * @throws StaleEditException when somebody else set it in between
     */
    public void set(Actor actor, Setting wanted) {
        if (!maySet(actor)) {
            throw new NotFoundException();
        }
        Optional<MciYear> stored = find(wanted.year());
        if (stored.isPresent()
                && isInUse(wanted.year())
                && !wanted.confirmed()
                && stored.get().tenge().compareTo(wanted.tenge()) != 0) {
            throw new RuleViolationException("programme.mrp.confirm");
        }
        if (!wanted.confirmed()) {
            farFrom(wanted.year(), wanted.tenge()).ifPresent(before -> {
                throw new RuleViolationException(
                        "programme.mrp.far", String.valueOf(before.year()), format.money(before.tenge()));
            });
        }
        if (write(actor, wanted) == 0) {
            throw stale(wanted.year());
        }
        audit.note(
                actor.accountId(),
                "programme.mrp-set",
                wanted.year(),
                stored.map(old -> old.tenge().toPlainString()).orElse("–") + " → "
                        + wanted.tenge().toPlainString());
    }

    private int write(Actor actor, Setting wanted) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return wanted.version() == null
                ? jdbc.sql("""
                        insert into mrp (year, tenge, source_kk, source_ru, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                wanted.year(),
                                wanted.tenge(),
                                wanted.sourceKk(),
                                wanted.sourceRu(),
                                now,
                                actor.accountId())
                        .update()
                : jdbc.sql("""
                        update mrp set tenge = ?, source_kk = ?, source_ru = ?, changed_at = ?, changed_by = ?,
                               version = version + 1
                         where year = ? and version = ?""")
                        .params(
                                wanted.tenge(),
                                wanted.sourceKk(),
                                wanted.sourceRu(),
                                now,
                                actor.accountId(),
                                wanted.year(),
                                wanted.version())
                        .update();
    }

    private StaleEditException stale(int year) {
        MciYear stored = find(year).orElseThrow(NotFoundException::new);
        return versions.overtaken(stored.changedBy(), stored.changedAt());
    }

    private static MciYear row(ResultSet row, int number) throws SQLException {
        return new MciYear(
                row.getInt("year"),
                row.getBigDecimal("tenge"),
                row.getString("source_kk"),
                row.getString("source_ru"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
