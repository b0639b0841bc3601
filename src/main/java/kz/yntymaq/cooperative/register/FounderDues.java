package kz.yntymaq.cooperative.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What founders have not paid in of share and entrance fee. The days are those of the charter, which counts them from the state
 * registration; where the founders wrote that item in their own words, or a meeting changed it, the portal knows none. Members read in
 * the calendar how much is missing; who owes it stands in the book of shares alone.
 */
@Component
class FounderDues implements Duties {

    /** The charter says how and within which term contributions are made. */
    private static final LegalReference SOURCE = CharterItem.CONTRIBUTIONS.source();

    private final Charters charters;
    private final JdbcClient jdbc;

    FounderDues(Charters charters, JdbcClient jdbc) {
        this.charters = charters;
        this.jdbc = jdbc;
    }

    /** What a founder has not paid in, tenge, with the last days. */
    record Due(UUID membership, BigDecimal share, LocalDate shareOn, BigDecimal fee, LocalDate feeOn) {}

    /** What one founder owes; empty where it is nothing that the portal knows. */
    Optional<Due> find(UUID cooperativeId, UUID membership) {
        return owed(cooperativeId, membership).stream().findFirst();
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        List<Due> owed = owed(cooperativeId, null);
        return Stream.concat(
                        duty(cooperativeId, "duty.founder-share", owed, Due::share, Due::shareOn),
                        duty(cooperativeId, "duty.founder-fee", owed, Due::fee, Due::feeOn))
                .toList();
    }

    private static Stream<Duty> duty(
            UUID cooperativeId,
            String key,
            List<Due> owed,
            Function<Due, BigDecimal> sum,
            Function<Due, LocalDate> on) {
        List<Due> some =
                owed.stream().filter(each -> sum.apply(each).signum() > 0).toList();
        return some.isEmpty()
                ? Stream.empty()
                : Stream.of(new Duty(
                        key,
                        "",
                        on.apply(some.get(0)),
                        SOURCE,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/shares",
                        false,
                        List.of(
                                new RecordedValue.Count(some.size()),
                                new RecordedValue.Money(
                                        some.stream().map(sum).reduce(BigDecimal.ZERO, BigDecimal::add)))));
    }

    /** @param membership null for all */
    private List<Due> owed(UUID cooperativeId, @Nullable UUID membership) {
        return charters.termsOf(cooperativeId, CharterItem.CONTRIBUTIONS)
                .map(terms -> owed(cooperativeId, membership, terms))
                .orElse(List.of());
    }

    private List<Due> owed(UUID cooperativeId, @Nullable UUID membership, FoundingTerms.Given terms) {
        return jdbc.sql("""
                        select m.id, c.registered_on, greatest(m.share - b.share, 0) as share, greatest(:fee - b.fee, 0) as fee
                          from membership m
                          join cooperative c on c.id = m.cooperative_id
                          join membership_transition t on t.membership_id = m.id and t.position = 0 and t.to_state = 'FOUNDER'
                          cross join lateral (
                            select coalesce(sum(v.balance) filter (where v.account = 'SHARE'), 0.00) as share,
                                   coalesce(sum(v.balance) filter (where v.account = 'FEE'), 0.00) as fee
                              from ledger_balance_v v
                             where v.book = 'SHARES:' || m.cooperative_id and v.subject = cast(m.id as text)) b
                         where m.cooperative_id = :cooperative and m.state = 'MEMBER'
                           and c.state = 'ACTIVE' and c.registered_on is not null
                           and (cast(:membership as uuid) is null or m.id = :membership)
                         order by m.asked_at, m.id""")
                .param("fee", terms.entranceFee())
                .param("cooperative", cooperativeId)
                .param("membership", membership)
                .query((row, n) -> {
                    LocalDate registered = row.getObject("registered_on", LocalDate.class);
                    return new Due(
                            row.getObject("id", UUID.class),
                            row.getBigDecimal("share"),
                            terms.shareDue(registered),
                            row.getBigDecimal("fee"),
                            terms.feeDue(registered));
                })
                .list();
    }
}
