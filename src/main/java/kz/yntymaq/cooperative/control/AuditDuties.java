package kz.yntymaq.cooperative.control;

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
 * The report of an audit on which the general meeting decided is put to it within a month (law on agricultural co-operatives,
 * article 38, point 1); from which day the month runs is the portal's own reading.
 */
@Component
class AuditDuties implements Duties {

    private static final LegalReference MONTH = LegalReference.of("C 38(1)");

    private final JdbcClient jdbc;

    AuditDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return jdbc.sql("""
                select i.id, r.due_on, d.auditor from control_initiative i
                  join control_audit_report r on r.initiative_id = i.id
                  join control_audit_decision d on d.initiative_id = i.id
                 where i.cooperative_id = ? and r.approved_on is null order by r.due_on, i.id""")
                .param(cooperativeId)
                .query((row, n) -> new Duty(
                        "duty.audit",
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        MONTH,
                        true,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/control",
                        false,
                        List.of(RecordedValue.words(row.getString(3)))))
                .list();
    }
}
