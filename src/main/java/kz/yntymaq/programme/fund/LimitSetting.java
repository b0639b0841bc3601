package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.edition.Programmes;
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
    private final LimitBook book;
    private final LentFunds funds;
    private final Territories territories;
    private final VersionCheck versions;
    private final JdbcClient jdbc;
    private final Format format;
    private final AuditLog audit;
    private final Clock clock;

    LimitSetting(
            Limits limits,
            LimitBook book,
            LentFunds funds,
            Territories territories,
            VersionCheck versions,
            JdbcClient jdbc,
            Format format,
            AuditLog audit,
            Clock clock) {
        this.limits = limits;
        this.book = book;
        this.funds = funds;
        this.territories = territories;
        this.versions = versions;
        this.jdbc = jdbc;
        this.format = format;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oblasts that the actor may set a limit for, in Kazakh order, with what is set. */
    @Transactional(readOnly = true)
    public List<OblastLimit> visibleTo(Actor actor, String fund, int year) {
        return pair(
                territories.oblasts().stream()
                        .filter(oblast -> actor.administers(oblast.getCode()))
                        .toList(),
                fund,
                year);
    }

    /** All oblasts of the country, in Kazakh order, with what is set for «Ауыл аманаты». Public knowledge. */
    @Transactional(readOnly = true)
    public List<OblastLimit> everywhere(int year) {
        return pair(territories.oblasts(), Programmes.AUYL_AMANATY, year);
    }

    /** One oblast with its limit. @throws NotFoundException when it is none, or not the actor's */
    @Transactional(readOnly = true)
    public OblastLimit findVisibleTo(Actor actor, LimitKey key) {
        Territory oblast = territories
                .find(key.oblastCode())
                .filter(place -> place.getLevel() == Level.OBLAST && actor.administers(key.oblastCode()))
                .orElseThrow(NotFoundException::new);
        return new OblastLimit(oblast, limits.find(key).orElse(null));
    }

    /**
     * Sets what an oblast may lend in a year.
     *
     * @param budget by source; of neither less than what approvals hold of it already, in all no less than keeps the shares
     * @param version of the limit that was shown, null when none was set
     * @throws RuleViolationException when it is too little
     * @throws StaleEditException when somebody else set it in between
     */
    public void allot(Actor actor, LimitKey key, Budget budget, @Nullable Integer version) {
        findVisibleTo(actor, key);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int first = version != null
                ? 0
                : jdbc.sql("""
                        insert into oblast_limit (fund, oblast_code, year, changed_at, changed_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(key.fund(), key.oblastCode(), key.year(), now, actor.accountId())
                        .update();
        LimitState before = limits.hold(key).orElseThrow(NotFoundException::new);
        if (first > 0) {
            book.open(key);
        } else if (version == null || version != before.version()) {
            throw versions.overtaken(before.changedBy(), before.changedAt());
        }
        requireEnough(before, budget);
        book.change(actor.accountId(), key, first > 0 ? 0 : before.version() + 1, budget.minus(before.budget()));
        jdbc.sql("update oblast_limit set changed_at = ?, changed_by = ?, version = version + ? where book = ?")
                .params(now, actor.accountId(), first > 0 ? 0 : 1, key.book())
                .update();
        audit.note(
                actor.accountId(),
                "programme.limit-set",
                key.fund() + " " + key.oblastCode() + " " + key.year(),
                (first > 0 ? "–" : written(before.budget())) + " → " + written(budget));
    }

    private void requireEnough(LimitState before, Budget budget) {
        Budget taken = before.budget().minus(before.available());
        if (budget.fresh().compareTo(taken.fresh()) < 0) {
            throw new RuleViolationException("programme.limit.below-reserved", format.money(taken.fresh()));
        }
        if (budget.returned().compareTo(taken.returned()) < 0) {
            throw new FieldViolationException(
                    "returned", "programme.limit.below-reserved", format.money(taken.returned()));
        }
        BigDecimal least = funds.quotas(before.key().fund()).leastBudget(before.used());
        if (budget.total().compareTo(before.allotted()) < 0 && budget.total().compareTo(least) < 0) {
            throw new RuleViolationException("programme.limit.below-quotas", format.money(least));
        }
    }

    private static String written(Budget budget) {
        return budget.fresh().toPlainString() + " + " + budget.returned().toPlainString();
    }

    private List<OblastLimit> pair(List<Territory> oblasts, String fund, int year) {
        Map<String, LimitState> set = limits.ofYear(fund, year).stream()
                .collect(Collectors.toMap(LimitState::oblastCode, Function.identity()));
        var paired = new ArrayList<OblastLimit>();
        oblasts.forEach(oblast -> paired.add(new OblastLimit(oblast, set.get(oblast.getCode()))));
        return paired;
    }
}
