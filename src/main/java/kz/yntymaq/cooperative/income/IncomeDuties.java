package kz.yntymaq.cooperative.income;

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

/** Net income that the general meeting distributed is paid in money within a month (law on agricultural co-operatives, article 24, point 2). */
@Component
class IncomeDuties implements Duties {

    private static final LegalReference MONTH = LegalReference.of("C 24(2)");

    private final JdbcClient jdbc;

    IncomeDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owed(int year, LocalDate dueOn, BigDecimal tenge) {}

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return jdbc
                .sql("""
                select d.year, d.due_on,
                       a.distributed + a.dividends
                         - coalesce((select sum(v.amount) from income_paid_v v where v.draft_id = d.draft_id), 0.00) as owed
                  from income_decision d join income_draft a on a.id = d.draft_id
                 where d.cooperative_id = ? order by d.due_on""")
                .param(cooperativeId)
                .query((row, n) -> new Owed(
                        row.getInt("year"), row.getObject("due_on", LocalDate.class), row.getBigDecimal("owed")))
                .list()
                .stream()
                .filter(each -> each.tenge().signum() > 0)
                .map(each -> new Duty(
                        "duty.income",
                        String.valueOf(each.year()),
                        each.dueOn(),
                        MONTH,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/income/" + each.year(),
                        false,
                        List.of(
                                new RecordedValue.Words(String.valueOf(each.year())),
                                new RecordedValue.Money(each.tenge()))))
                .toList();
    }
}
