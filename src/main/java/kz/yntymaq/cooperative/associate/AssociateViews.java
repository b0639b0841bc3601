package kz.yntymaq.cooperative.associate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.share.AssociateShares;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Associated members as members see them: apart from the members, and counted apart. Named {@code @associateViews} in templates. */
@Service
@Transactional(readOnly = true)
class AssociateViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final AssociateRows rows;
    private final AssociateShares shares;

    AssociateViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            AssociateRows rows,
            AssociateShares shares) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.shares = shares;
    }

    /** One with what is still owed, tenge. */
    record Line(Associate associate, BigDecimal owed) {}

    /**
     * Those of a co-operative.
     *
     * @param members with a vote
     * @param most how many there may be
     * @param many whether there are more than that now, since members left
     */
    record Listed(UUID cooperative, String name, boolean chair, int members, int most, boolean many, List<Line> lines) {

        List<Associate> present() {
            return lines.stream()
                    .map(Line::associate)
                    .filter(each -> each.leftOn() == null)
                    .toList();
        }
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        int members = memberships.countPeople(cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                members,
                OneFifthRule.most(members),
                !OneFifthRule.isMet(rows.count(cooperativeId), members),
                rows.of(cooperativeId).stream()
                        .map(each -> new Line(each, shares.owed(cooperativeId, each.id())))
                        .toList());
    }

    /** The same for the chair. */
    Listed ofChair(Actor actor, UUID cooperativeId) {
        Listed listed = list(actor, cooperativeId);
        if (!listed.chair()) {
            throw new NotFoundException();
        }
        return listed;
    }

    /** How many there are, for everybody. */
    public int count(UUID cooperativeId) {
        return rows.count(cooperativeId);
    }

    /** Names of those who take part in a meeting without a vote. Who sees the meeting sees them. */
    public List<String> at(UUID meeting) {
        return rows.at(meeting);
    }
}
