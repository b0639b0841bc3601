package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payments that the general meeting decided on are made within a month. The law names the month for a distributed net income
 * (article 24, point 2); that the portal counts it for co-operative payments too is its own.
 */
@Component
class PaymentDuties implements Duties {

    private static final LegalReference MONTH = LegalReference.of("C 24(2)");

    private final JdbcClient jdbc;

    PaymentDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return jdbc
                .sql("""
                select d.draft_id, d.period_id, d.due_on, p.starts_on, p.ends_on,
                       a.amount - coalesce((select sum(v.amount) from payment_paid_v v where v.draft_id = d.draft_id), 0.00) as owed
                  from payment_decision d
                  join payment_draft a on a.id = d.draft_id
                  join trade_period p on p.id = d.period_id
                 where p.cooperative_id = ? order by d.due_on""")
                .param(cooperativeId)
                .query((row, n) -> duty(
                        cooperativeId,
                        row.getObject("period_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        List.of(
                                new RecordedValue.Day(row.getObject("starts_on", LocalDate.class)),
                                new RecordedValue.Day(row.getObject("ends_on", LocalDate.class)),
                                new RecordedValue.Money(row.getBigDecimal("owed"))),
                        row.getBigDecimal("owed")))
                .list()
                .stream()
                .filter(each -> each.owed().signum() > 0)
                .map(Owed::duty)
                .toList();
    }

    private record Owed(Duty duty, BigDecimal owed) {}

    private static Owed duty(
            UUID cooperative, UUID period, LocalDate dueOn, List<RecordedValue> arguments, BigDecimal owed) {
        return new Owed(
                new Duty(
                        "duty.payments",
                        period.toString(),
                        dueOn,
                        MONTH,
                        true,
                        null,
                        "/cabinet/cooperatives/" + cooperative + "/payments/" + period,
                        false,
                        arguments),
                owed);
    }
}
