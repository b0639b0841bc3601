package kz.yntymaq.cooperative.meeting;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.springframework.stereotype.Component;

/**
 * Who sees a meeting and who leads it. Members see it once it was called; who prepares it and the chair see it before.
 * It is led by the chair, by who called it on the members' demand, and once it is open by who presides and the secretary.
 * One that members demanded is not the chair's to prepare: the chair leads it once they were called.
 */
@Component
class MeetingAccess {

    private final CooperativeRepository cooperatives;
    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final Sittings sittings;
    private final Votes votes;
    private final Charters charters;

    MeetingAccess(
            CooperativeRepository cooperatives,
            MeetingRepository meetings,
            MatterRepository matters,
            Sittings sittings,
            Votes votes,
            Charters charters) {
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.matters = matters;
        this.sittings = sittings;
        this.votes = votes;
        this.charters = charters;
    }

    /**
     * A meeting as somebody may see it.
     *
     * @param leads whether they lead it too
     * @param owns whether they may call it off: who called it on a demand, and who leads any other
     */
    record Seen(Cooperative cooperative, Meeting meeting, Sittings.Facts sitting, boolean leads, boolean owns) {}

    /** The co-operative, for its members. */
    Cooperative cooperative(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    Seen seen(Actor actor, UUID cooperativeId, UUID id) {
        Meeting meeting = meetings.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        Sittings.Facts sitting = sittings.find(id).orElseThrow(NotFoundException::new);
        boolean answers = actor.accountId().equals(sitting.presiding())
                || actor.accountId().equals(sitting.secretary());
        Cooperative cooperative = answers && sitting.state() == SittingState.CLOSED
                ? ofClosed(cooperativeId)
                : cooperative(actor, cooperativeId);
        boolean called = meeting.getCalledBy().equals(actor.accountId());
        boolean prepared = sitting.state() == SittingState.PLANNED;
        boolean leads = called
                || answers
                || (cooperative.isChairedBy(actor.accountId()) && !(prepared && meeting.getDemandId() != null));
        if (!leads && prepared) {
            throw new NotFoundException();
        }
        return new Seen(cooperative, meeting, sitting, leads, meeting.getDemandId() == null ? leads : called);
    }

    /** For who presided and the secretary: they confirm the minutes, though a vote of that meeting ended their membership. */
    private Cooperative ofClosed(UUID id) {
        return cooperatives
                .findById(id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * How many days before a meeting members are told, by the charter.
     *
     * @return empty where the portal does not know it: it did not write that item, or a meeting has changed the charter
     */
    Optional<Integer> noticeDays(UUID cooperativeId) {
        return charters.noticeDays(cooperativeId)
                .filter(days -> matters.findOf(cooperativeId, Topic.CHARTER).stream()
                        .noneMatch(each -> votes.find(each.getMeetingId(), each.getId())
                                .filter(found -> found.outcome() == Outcome.ADOPTED)
                                .isPresent()));
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
