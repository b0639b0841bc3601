package kz.yntymaq.cooperative.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was put to meetings of an audit, what they decided, and its report. */
@Component
class AuditRows {

    private static final String PUT =
            "select question_id, initiative_id, meeting_id, step, auditor from control_audit_question where ";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a meeting is asked. */
    enum Step {
        /** Whether the audit is made, and by whom. */
        DECIDE,
        /** Whether its report is approved. */
        APPROVE
    }

    /** A question that was put. */
    record Put(UUID question, UUID audit, UUID meeting, Step step, String auditor) {}

    /** What the general meeting decided. */
    record Decision(String auditor, LocalDate on) {}

    /**
     * The report of an audit.
     *
     * @param givenOn day on which the auditor gave it
     * @param dueOn until when the general meeting decides on it, null for an audit at members' own cost
     * @param approvedOn day of the meeting that approved it, null for none
     */
    record Report(
            LocalDate givenOn,
            String findings,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate approvedOn) {}

    Optional<Put> put(UUID question) {
        return put("question_id = ?", question);
    }

    /** The last one of a step; earlier ones came to nothing. */
    Optional<Put> lastPut(UUID audit, Step step) {
        return put("initiative_id = ? and step = '" + step + "' order by put_at desc limit 1", audit);
    }

    private Optional<Put> put(String which, UUID id) {
        return jdbc.sql(PUT + which)
                .param(id)
                .query((row, n) -> new Put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        Step.valueOf(row.getString(4)),
                        row.getString(5)))
                .optional();
    }

    Optional<Decision> decision(UUID audit) {
        return jdbc.sql("select auditor, decided_on from control_audit_decision where initiative_id = ?")
                .param(audit)
                .query((row, n) -> new Decision(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    Optional<Report> report(UUID audit) {
        return jdbc.sql(
                        "select given_on, findings, due_on, approved_on from control_audit_report where initiative_id = ?")
                .param(audit)
                .query((row, n) -> new Report(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }
}
