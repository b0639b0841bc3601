package kz.yntymaq.cooperative.promise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.law.ValuationRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things that people promised with their applications to join, and what holds of a thing once it is brought. */
@Service
@Transactional
public class Promises {

    private final Adoption adoption;
    private final MemberNames names;
    private final ValuationRule valuation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Promises(Adoption adoption, MemberNames names, ValuationRule valuation, JdbcClient jdbc, Clock clock) {
        this.adoption = adoption;
        this.names = names;
        this.valuation = valuation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an application to join promises beside money.
     *
     * @param promise null where all of the share is money
     * @throws FieldViolationException by {@code promise.worth} for a thing worth more than the share
     */
    public void add(Membership asked, @Nullable Promise promise) {
        if (promise == null) {
            return;
        }
        promise.requireWithin(asked.getShare());
        jdbc.sql("insert into joining_promise (membership_id, thing, worth, recorded_at) values (?, ?, ?, ?)")
                .params(
                        asked.getId(),
                        promise.thing(),
                        promise.worth(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was promised beside money; empty where all of the share is money. Who asks has looked whether the reader may know it. */
    @Transactional(readOnly = true)
    public Optional<Promise> of(UUID membership) {
        return jdbc.sql("select thing, worth from joining_promise where membership_id = ?")
                .param(membership)
                .query((row, n) -> new Promise(row.getString("thing"), row.getBigDecimal("worth")))
                .optional();
    }

    /** Whom the founding meeting elected to value things; null where it elected nobody, or the portal does not know. */
    @Transactional(readOnly = true)
    public @Nullable String valuer(UUID cooperative) {
        return adoption.find(cooperative)
                .map(FoundingRecord.People::valuer)
                .map(each -> names.here(cooperative, List.of(each)).apply(each))
                .orElse(null);
    }

    /** The worth in tenge above which a thing needs an independent valuation today; null while this year's МРП is missing. */
    @Transactional(readOnly = true)
    public @Nullable BigDecimal limit() {
        return valuation.limit(LocalDate.now(clock)).orElse(null);
    }

    /**
     * Looks whether a thing was brought and valued as the law says.
     *
     * @param brought null where all of the share was money
     * @param share the whole of it, tenge
     * @throws FieldViolationException by a field of {@code brought}: for a worth beyond the share, for one above the limit without
     *     an independent valuation (article 21, point 2), for a report made after the thing was brought
     * @throws RuleViolationException when the МРП of that year is not known
     */
    @Transactional(readOnly = true)
    public void requireValued(@Nullable Brought brought, BigDecimal share, LocalDate on) {
        if (brought == null) {
            return;
        }
        if (brought.worth().compareTo(share) > 0) {
            throw new FieldViolationException("brought.worth", "promise.refused.beyond");
        }
        valuation.require("brought.valuationNumber", brought.worth(), brought.valuationNumber() != null, on);
        LocalDate valued = brought.valuationOn();
        if (valued != null && valued.isAfter(on)) {
            throw new FieldViolationException("brought.valuationOn", "share.refused.valued-later");
        }
    }
}
