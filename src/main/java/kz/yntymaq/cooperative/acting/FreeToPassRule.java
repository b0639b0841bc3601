package kz.yntymaq.cooperative.acting;

import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Component;

/**
 * When the membership of a legal entity may pass to another person who acts for it. One account has one vote, a post was given to a
 * person and not to the entity, and who votes is counted when a vote opens. No act says it: the portal's own order.
 */
@Component
class FreeToPassRule {

    private final MembershipRepository memberships;
    private final ActingRows rows;

    FreeToPassRule(MembershipRepository memberships, ActingRows rows) {
        this.memberships = memberships;
        this.rows = rows;
    }

    /**
     * @param from account of who acts
     * @param to account of who is to act
     * @throws RuleViolationException while members vote, while who acts has a post, and for who has a part in the co-operative already
     */
    void require(Cooperative cooperative, UUID from, UUID to) {
        UUID id = cooperative.getId();
        if (rows.isVoting(id)) {
            throw new RuleViolationException("acting.refused.voting");
        }
        if (cooperative.isChairedBy(from) || rows.isInBody(id, from)) {
            throw new RuleViolationException("acting.refused.post");
        }
        if (memberships.findOpen(id, to).isPresent()) {
            throw new RuleViolationException("acting.refused.member");
        }
    }
}
