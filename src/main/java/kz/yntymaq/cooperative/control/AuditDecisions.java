package kz.yntymaq.cooperative.control;

import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a general meeting decided on an audit is on record at once, in the transaction in which the votes are counted. */
@Component
class AuditDecisions implements Meetings.Decided {

    private final AuditRows audits;
    private final InitiativeRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AuditDecisions(AuditRows audits, InitiativeRows rows, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.audits = audits;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public boolean isFor(Topic topic) {
        return topic == Topic.AUDIT;
    }

    /** An audit is decided on once, and its report is approved once; the same again changes nothing. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperative, UUID question, MeetingDecision decision, UUID by) {
        AuditRows.Put put = audits.put(question).orElse(null);
        if (put == null || !rows.isOpen(put.audit())) {
            return false;
        }
        boolean done = put.step() == AuditRows.Step.DECIDE ? decide(put, decision) : approve(put, decision);
        if (done) {
            events.publishEvent(new ControlEvent(
                    cooperative,
                    put.audit(),
                    put.step() == AuditRows.Step.DECIDE ? ControlEvent.What.DECIDED : ControlEvent.What.APPROVED,
                    by));
        }
        return done;
    }

    /** One that ended can have no report, so that no meeting decides on it. */
    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperative, UUID question) {
        return audits.put(question)
                .filter(put -> !rows.isOpen(put.audit()))
                .map(put -> "control.refused.ended")
                .orElse(null);
    }

    private boolean decide(AuditRows.Put put, MeetingDecision decision) {
        return jdbc.sql("""
                insert into control_audit_decision (initiative_id, question_id, auditor, decided_on) values (?, ?, ?, ?)
                on conflict do nothing""")
                        .params(put.audit(), put.question(), put.auditor(), decision.on())
                        .update()
                > 0;
    }

    private boolean approve(AuditRows.Put put, MeetingDecision decision) {
        boolean done = jdbc.sql(
                                "update control_audit_report set approved_on = ? where initiative_id = ? and approved_on is null")
                        .params(decision.on(), put.audit())
                        .update()
                > 0;
        if (done) {
            rows.end(put.audit(), Initiative.Why.APPROVED);
        }
        return done;
    }
}
