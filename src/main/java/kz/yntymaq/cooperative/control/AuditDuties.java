package kz.yntymaq.cooperative.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An audit that a third demand waits to be put to the general meeting, from which day on no act says. The report of an audit on which
 * the general meeting decided is put to it within a month (law on agricultural co-operatives,
 * article 38, point 1); from which day the month runs is the portal's own reading.
 */
@Component
class AuditDuties implements Duties {

    private static final LegalReference AUDIT = LegalReference.of("C 38(1)");

    private final InitiativeRows rows;
    private final Stages stages;
    private final JdbcClient jdbc;

    AuditDuties(InitiativeRows rows, Stages stages, JdbcClient jdbc) {
        this.rows = rows;
        this.stages = stages;
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return Stream.concat(demanded(cooperativeId), reports(cooperativeId)).toList();
    }

    private Stream<Duty> demanded(UUID cooperativeId) {
        return rows.openAudits(cooperativeId).stream()
                .filter(each -> stages.of(each) == Stage.REACHED)
                .map(each -> new Duty(
                        "duty.audit-put",
                        each.id().toString(),
                        null,
                        AUDIT,
                        true,
                        null,
                        ControlController.address(cooperativeId),
                        false,
                        List.of(RecordedValue.words(each.words()))));
    }

    private Stream<Duty> reports(UUID cooperativeId) {
        return jdbc
                .sql("""
                select i.id, r.due_on, d.auditor from control_initiative i
                  join control_audit_report r on r.initiative_id = i.id
                  join control_audit_decision d on d.initiative_id = i.id
                 where i.cooperative_id = ? and r.approved_on is null order by r.due_on, i.id""")
                .param(cooperativeId)
                .query((row, n) -> new Duty(
                        "duty.audit",
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        AUDIT,
                        true,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/control",
                        false,
                        List.of(RecordedValue.words(row.getString(3)))))
                .list()
                .stream();
    }
}
