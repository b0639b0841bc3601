package kz.yntymaq.cooperative.associate;

import java.util.UUID;
import kz.yntymaq.cooperative.MembershipRepository;
import org.springframework.stereotype.Component;

/**
 * Places of the fifth: those with a contract, and those whom a meeting admitted and who have none yet. Named
 * {@code @associatePlaces} in templates.
 */
@Component
public class AssociatePlaces {

    private final AssociateRows rows;
    private final PromisedPlaces promised;
    private final MembershipRepository memberships;

    AssociatePlaces(AssociateRows rows, PromisedPlaces promised, MembershipRepository memberships) {
        this.rows = rows;
        this.promised = promised;
        this.memberships = memberships;
    }

    /** Whether there is a place for one more; the caller holds the co-operative. */
    public boolean isRoom(UUID cooperative) {
        return OneFifthRule.isMet(taken(cooperative) + 1, memberships.countPeople(cooperative));
    }

    /** @param more beside those who have a place @throws kz.yntymaq.kernel.RuleViolationException when they are too many */
    void require(UUID cooperative, int more) {
        OneFifthRule.require(taken(cooperative) + more, memberships.countPeople(cooperative));
    }

    /**
     * How many places there are.
     *
     * @param members with a vote
     * @param most the fifth of them, rounded down
     * @param taken by a contract, or by a meeting that admitted
     */
    public record Places(int members, int most, int taken) {}

    /** For who may read the list of associated members, or puts somebody on it. */
    public Places of(UUID cooperative) {
        int members = memberships.countPeople(cooperative);
        return new Places(members, OneFifthRule.most(members), taken(cooperative));
    }

    private int taken(UUID cooperative) {
        return rows.count(cooperative) + promised.promised(cooperative);
    }
}
