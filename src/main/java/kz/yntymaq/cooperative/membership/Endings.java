package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every way out of a co-operative goes through here, whatever it is called: in the transaction of what ends the membership. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Endings {

    private final MembershipRepository memberships;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(MembershipRepository memberships, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Refuses a last day that the member's own acts contradict: who came, voted, answered or traded later was a member then.
     *
     * @param field that says the day
     * @param on day that somebody typed in
     * @throws FieldViolationException by that field. The portal's own: no act counts what was done after the end
     */
    public void requireNoLaterAct(UUID membership, String field, LocalDate on) {
        LocalDate last = memberships.findLastAct(membership).orElse(on);
        if (last.isAfter(on)) {
            throw new FieldViolationException(field, "cooperative.refused.acted-later", last);
        }
    }

    /**
     * Ends a membership.
     *
     * @param on its last day
     * @param decision of the general meeting, null where none decides
     * @param by account that records it
     * @throws kz.yntymaq.cooperative.WrongStateException when it is none, or no longer
     */
    public void end(Membership member, Ending ending, LocalDate on, @Nullable MeetingDecision decision, UUID by) {
        member.end(ending, on, decision, by, clock.instant());
        events.publishEvent(new MembershipEnded(member.getCooperativeId(), member.getId(), ending, on, by));
        audit.note(by, "membership.left", member.getId(), ending == Ending.EXIT ? null : ending.name());
    }

    /**
     * Restores a membership whose end by death was recorded by mistake. Posts in bodies go on unless others were elected
     * since; offers of the share and proposals that ended with it stay ended.
     *
     * @param on day of the record
     * @param reason in the words of who takes it back
     * @param by account that records it
     */
    public void restore(Membership member, LocalDate on, String reason, UUID by) {
        LocalDate leftOn = requireNonNull(member.getLeftOn());
        member.restore(reason, by, clock.instant());
        events.publishEvent(new MembershipRestored(member.getCooperativeId(), member.getId(), leftOn, on, reason, by));
        audit.note(by, "membership.restored", member.getId(), null);
    }
}
