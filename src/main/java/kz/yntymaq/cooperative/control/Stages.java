package kz.yntymaq.cooperative.control;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.MeetingAccess.Became;
import org.springframework.stereotype.Component;

/** How far each has come, by what is on record. */
@Component
class Stages {

    private final AuditRows audits;
    private final MeetingAccess meetings;

    Stages(AuditRows audits, MeetingAccess meetings) {
        this.audits = audits;
        this.meetings = meetings;
    }

    Stage of(Initiative initiative) {
        Initiative.Why why = initiative.why();
        if (why != null) {
            return switch (why) {
                case REPORTED -> Stage.REPORTED;
                case APPROVED -> Stage.APPROVED;
                case BELOW -> Stage.BELOW;
                case GIVEN_UP -> Stage.GIVEN_UP;
            };
        }
        return switch (initiative.aim()) {
            case GROUP -> initiative.isAtWork() ? Stage.AT_WORK : Stage.COLLECTING;
            case OWN -> Stage.ASKED;
            case AUDIT -> ofAudit(initiative);
        };
    }

    private Stage ofAudit(Initiative audit) {
        UUID id = audit.id();
        if (audits.report(id).isPresent()) {
            return became(id, AuditRows.Step.APPROVE) == Became.WAITS ? Stage.GIVEN_PUT : Stage.GIVEN;
        }
        if (audits.decision(id).isPresent()) {
            return Stage.DECIDED;
        }
        return switch (became(id, AuditRows.Step.DECIDE)) {
            case WAITS, ADOPTED -> Stage.PUT;
            case NOT_ADOPTED -> Stage.REFUSED;
            case NOTHING -> audit.isReached() ? Stage.REACHED : Stage.COLLECTING;
        };
    }

    private Became became(UUID audit, AuditRows.Step step) {
        Optional<AuditRows.Put> last = audits.lastPut(audit, step);
        return last.map(put -> meetings.became(put.meeting(), put.question())).orElse(Became.NOTHING);
    }
}
