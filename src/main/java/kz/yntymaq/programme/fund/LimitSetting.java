package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator sets what the oblasts may lend. An administrator of one oblast sees and sets only its limit. */
@Service
@Transactional
public class LimitSetting {

    private final Limits limits;
    private final Territories territories;
    private final VersionCheck versions;
    private final JdbcClient jdbc;
    private final Format format;
    private final AuditLog audit;
    private final Clock clock;

    LimitSetting(
            Limits limits,
            Territories territories,
            VersionCheck versions,
            JdbcClient jdbc,
            Format format,
            AuditLog audit,
            Clock clock) {
        this.limits = limits;
        this.territories = territories;
        this.versions = versions;
        this.jdbc = jdbc;
        this.format = format;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oblasts that the actor may set a limit for, in Kazakh order, with what is set. */
    @Transactional(readOnly = true)
    public List<OblastLimit> visibleTo(Actor actor, int year) {
        return pair(
                territories.oblasts().stream()
                        .filter(oblast -> actor.administers(oblast.getCode()))
                        .toList(),
                year);
    }

    /** All oblasts of the country, in Kazakh order, with what is set. Public knowledge. */
    @Transactional(readOnly = true)
    public List<OblastLimit> everywhere(int year) {
        return pair(territories.oblasts(), year);
    }

    /** One oblast with its limit. @throws NotFoundException when it is none, or not the actor's */
    @Transactional(readOnly = true)
    public OblastLimit findVisibleTo(Actor actor, String oblastCode, int year) {
        Territory oblast = territories
                .find(oblastCode)
                .filter(place -> place.getLevel() == Level.OBLAST && actor.administers(oblastCode))
                .orElseThrow(NotFoundException::new);
        return new OblastLimit(oblast, limits.find(oblastCode, year).orElse(null));
    }

    /**
     * Sets what an oblast may lend in a year.
     *
     * @param tenge not below what is reserved already
     * @param version of the limit that was shown, null when none was set
     * @throws RuleViolationException when it is below what is reserved
     * @throws StaleEditException when somebody else set it in between
     */
    public void allot(Actor actor, String oblastCode, int year, BigDecimal tenge, @Nullable Integer version) {
        findVisibleTo(actor, oblastCode, year);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<LimitState> before = limits.find(oblastCode, year);
        int set = version == null
                ? jdbc.sql("""
                        insert into oblast_limit (oblast_code, year, allotted, changed_at, changed_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(oblastCode, year, tenge, now, actor.accountId())
                        .update()
                : jdbc.sql("""
                        update oblast_limit set allotted = ?, changed_at = ?, changed_by = ?, version = version + 1
                         where oblast_code = ? and year = ? and version = ? and reserved <= ?""")
                        .params(tenge, now, actor.accountId(), oblastCode, year, version, tenge)
                        .update();
        if (set == 0) {
            throw refusal(oblastCode, year, version);
        }
        audit.note(
                actor.accountId(),
                "programme.limit-set",
                oblastCode + " " + year,
                before.map(old -> old.allotted().toPlainString()).orElse("–") + " → " + tenge.toPlainString());
    }

    private RuntimeException refusal(String oblastCode, int year, @Nullable Integer version) {
        LimitState stored = limits.find(oblastCode, year).orElseThrow(NotFoundException::new);
        if (version != null && version == stored.version()) {
            return new RuleViolationException("programme.limit.below-reserved", format.money(stored.reserved()));
        }
        return versions.overtaken(stored.changedBy(), stored.changedAt());
    }

    private List<OblastLimit> pair(List<Territory> oblasts, int year) {
        Map<String, LimitState> set =
                limits.ofYear(year).stream().collect(Collectors.toMap(LimitState::oblastCode, Function.identity()));
        var paired = new ArrayList<OblastLimit>();
        oblasts.forEach(oblast -> paired.add(new OblastLimit(oblast, set.get(oblast.getCode()))));
        return paired;
    }
}
