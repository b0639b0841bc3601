package kz.yntymaq.cooperative.absentee;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.ending.Proposers;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who sees a vote in absence and who keeps it. Members see it once they are asked; who prepares it sees it before. One of the
 * executive body is kept by whoever chairs now; one that a third of the members demanded, by who began it on the demand.
 */
@Component
class AbsenteeAccess {

    private final CooperativeRepository cooperatives;
    private final AbsenteeVotes votes;
    private final Proposers proposers;
    private final EntityManager entities;

    AbsenteeAccess(
            CooperativeRepository cooperatives, AbsenteeVotes votes, Proposers proposers, EntityManager entities) {
        this.cooperatives = cooperatives;
        this.votes = votes;
        this.proposers = proposers;
        this.entities = entities;
    }

    /** A vote as somebody may see it. @param keeps whether they keep it too */
    record Seen(Cooperative cooperative, AbsenteeVote vote, boolean keeps) {}

    /** The co-operative, for its members. */
    Cooperative cooperative(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    /** Whether somebody may put new words to the members: the executive body, or who has a third of them behind a demand. */
    boolean mayBegin(Actor actor, Cooperative cooperative) {
        return cooperative.isChairedBy(actor.accountId()) || proposers.mayCall(actor, cooperative.getId());
    }

    Seen seen(Actor actor, UUID cooperativeId, UUID id) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        AbsenteeVote vote = votes.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        boolean keeps = keeps(actor, cooperative, vote);
        if (!keeps && vote.getState() == AbsenteeState.PLANNED) {
            throw new NotFoundException();
        }
        return new Seen(cooperative, vote, keeps);
    }

    boolean keeps(Actor actor, Cooperative cooperative, AbsenteeVote vote) {
        return vote.isDemanded()
                ? vote.getBegunBy().equals(actor.accountId())
                : cooperative.isChairedBy(actor.accountId());
    }

    /** The same for who keeps it. */
    Seen kept(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = seen(actor, cooperativeId, id);
        if (!seen.keeps()) {
            throw new NotFoundException();
        }
        return seen;
    }

    /** Kept, and held until the commit: whatever is done with it is done one after the other. */
    AbsenteeVote held(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeVote vote = kept(actor, cooperativeId, id).vote();
        hold(vote);
        return vote;
    }

    /** Held until the commit, as it stands now. */
    void hold(AbsenteeVote vote) {
        entities.refresh(vote, LockModeType.PESSIMISTIC_WRITE);
    }
}
