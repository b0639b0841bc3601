package kz.yntymaq.cooperative.control;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits: one that a third demand is put to the general meeting and, when its report is there, the report too; one at members'
 * own cost has a report alone (law on agricultural co-operatives, article 38). All members read the report.
 */
@Service
@Transactional
class Audits {

    private final CooperativeRepository cooperatives;
    private final InitiativeRows rows;
    private final AuditRows audits;
    private final Stages stages;
    private final Meetings meetings;
    private final MeetingAccess access;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Audits(
            CooperativeRepository cooperatives,
            InitiativeRows rows,
            AuditRows audits,
            Stages stages,
            Meetings meetings,
            MeetingAccess access,
            Texts texts,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.audits = audits;
        this.stages = stages;
        this.meetings = meetings;
        this.access = access;
        this.texts = texts;
        this.jdbc = jdbc;
        this.once = once;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where it is put.
     *
     * @param meeting that is being prepared
     * @param auditor organisation that is to audit; not read where a report is put
     */
    public record Where(UUID meeting, @Nullable String auditor) {}

    /** A report. @param givenOn day on which the auditor gave it */
    public record Given(LocalDate givenOn, String findings) {}

    /**
     * Puts the audit, or its report, on the agenda of a meeting that the actor prepares: the chair, or who calls a meeting that
     * members demanded.
     *
     * @return id of the question
     * @throws RuleViolationException while fewer than a third demand it, or when it was put already
     * @throws FieldViolationException by {@code auditor} where nobody is named to audit, by {@code meeting} for another one
     */
    public UUID put(Actor actor, UUID cooperativeId, UUID id, Where where, UUID key) {
        cooperative(actor, cooperativeId);
        return UUID.fromString(once.run(Press.of(key, actor.accountId(), "control.audit-put", id, where), () -> {
            Initiative audit = held(actor, cooperativeId, id);
            Stage stage = stages.of(audit);
            if (audit.aim() != Aim.AUDIT || !(stage.isPutNext() || stage == Stage.COLLECTING)) {
                throw new RuleViolationException("control.refused.put");
            }
            AuditRows.Step step = stage == Stage.GIVEN ? AuditRows.Step.APPROVE : AuditRows.Step.DECIDE;
            if (step == AuditRows.Step.DECIDE) {
                AuditThirdRule.require(audit);
            }
            if (access.agendas(actor, cooperativeId).stream()
                    .noneMatch(each -> each.value().equals(where.meeting().toString()))) {
                throw new FieldViolationException("meeting", "error.choice");
            }
            String auditor = step == AuditRows.Step.APPROVE
                    ? audits.decision(id).orElseThrow(NotFoundException::new).auditor()
                    : where.auditor();
            if (auditor == null) {
                throw new FieldViolationException("auditor", "error.required");
            }
            UUID question = meetings.put(
                    actor,
                    cooperativeId,
                    where.meeting(),
                    Meetings.Put.of(
                            Topic.AUDIT,
                            words(Language.KK, step, auditor, audit),
                            words(Language.RU, step, auditor, audit)),
                    Press.within(key, "control.audit-put"));
            jdbc.sql("""
                    insert into control_audit_question (question_id, initiative_id, meeting_id, step, auditor, put_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            question,
                            id,
                            where.meeting(),
                            step.name(),
                            auditor,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            log.note(actor.accountId(), "control.audit-put", id, step.name());
            return question.toString();
        }));
    }

    private String words(Language language, AuditRows.Step step, String auditor, Initiative audit) {
        return texts.in(language, "control.question." + step, auditor, audit.words());
    }

    /**
     * Records the report of an audit, which all members are told of. A general meeting that decided on the audit decides on the
     * report within a month.
     *
     * @throws NotFoundException for who does not stand behind the audit, and of one that the meeting decided on does not chair either
     * @throws FieldViolationException by {@code givenOn} for a day that has not come or was before the audit
     */
    public void report(Actor actor, UUID cooperativeId, UUID id, Given given, UUID key) {
        cooperative(actor, cooperativeId);
        once.run(Press.of(key, actor.accountId(), "control.audit-reported", id, given), () -> {
            Initiative audit = held(actor, cooperativeId, id);
            boolean own = audit.aim() == Aim.OWN;
            boolean chair = cooperative(actor, cooperativeId).isChairedBy(actor.accountId());
            if (!audit.mine() && (own || !chair)) {
                throw new NotFoundException();
            }
            if (!stages.of(audit).awaitsReport()) {
                throw new RuleViolationException("control.refused.report");
            }
            LocalDate since = own
                    ? LocalDate.ofInstant(audit.begunAt(), clock.getZone())
                    : audits.decision(id).orElseThrow(NotFoundException::new).on();
            RecordedDay.require("givenOn", given.givenOn(), since, LocalDate.now(clock));
            jdbc.sql("""
                    insert into control_audit_report (initiative_id, given_on, findings, due_on, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(given.givenOn())
                    .param(given.findings())
                    .param(own ? null : AuditTermRule.due(given.givenOn()))
                    .param(actor.accountId())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (own) {
                rows.end(id, Initiative.Why.REPORTED);
            }
            log.note(actor.accountId(), "control.audit-reported", id, null);
            events.publishEvent(new ControlEvent(cooperativeId, id, ControlEvent.What.REPORTED, actor.accountId()));
            return id.toString();
        });
    }

    /** Held until the commit, so that two presses follow each other. */
    private Initiative held(Actor actor, UUID cooperativeId, UUID id) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        return rows.find(actor, cooperativeId, id).orElseThrow(NotFoundException::new);
    }

    private Cooperative cooperative(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
