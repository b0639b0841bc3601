package kz.yntymaq.cooperative.meeting;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import org.springframework.stereotype.Component;

/**
 * Who sees a meeting and who leads it. Members see it once it was called; who prepares it and the chair see it before.
 * It is led by the chair, by who called it on the members' demand, and once it is open by who presides and the secretary.
 */
@Component
class MeetingAccess {

    private final CooperativeRepository cooperatives;
    private final MeetingRepository meetings;
    private final Sittings sittings;

    MeetingAccess(CooperativeRepository cooperatives, MeetingRepository meetings, Sittings sittings) {
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.sittings = sittings;
    }

    /** A meeting as somebody may see it. @param leads whether they lead it too */
    record Seen(Cooperative cooperative, Meeting meeting, Sittings.Facts sitting, boolean leads) {}

    /** The co-operative, for its members. */
    Cooperative cooperative(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    Seen seen(Actor actor, UUID cooperativeId, UUID id) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        Meeting meeting = meetings.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        Sittings.Facts sitting = sittings.find(id).orElseThrow(NotFoundException::new);
        boolean leads = cooperative.isChairedBy(actor.accountId())
                || meeting.getCalledBy().equals(actor.accountId())
                || actor.accountId().equals(sitting.presiding())
                || actor.accountId().equals(sitting.secretary());
        if (!leads && sitting.state() == SittingState.PLANNED) {
            throw new NotFoundException();
        }
        return new Seen(cooperative, meeting, sitting, leads);
    }

    /** The same for who leads it. */
    Seen led(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = seen(actor, cooperativeId, id);
        if (!seen.leads()) {
            throw new NotFoundException();
        }
        return seen;
    }
}
