package kz.yntymaq.cooperative.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on pay-outs: the chair sees all, who left the own one, heirs theirs, members what was put to them. Named {@code @payoutViews} in templates. */
@Service
@Transactional(readOnly = true)
class PayoutViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final PayoutRows rows;
    private final Clock clock;

    PayoutViews(CooperativeRepository cooperatives, MembershipRepository memberships, PayoutRows rows, Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.clock = clock;
    }

    /** All of a co-operative, what is due first at the top. */
    record Listed(UUID cooperative, String name, List<Payout> payouts) {}

    /**
     * One of them.
     *
     * @param own whether the reader left or is an heir of who died
     * @param member whether the reader is a member
     * @param objects whether the reader may object to the record of a meeting now
     */
    record Page(
            UUID cooperative, String name, boolean chair, boolean own, boolean member, Payout payout, boolean objects) {

        /** Path of the page from which the reader came. */
        public String back() {
            String base = "/cabinet/cooperatives/" + cooperative;
            if (chair) {
                return base + "/payouts";
            }
            return own && !payout.died() ? base + "/share" : member ? base : "/cabinet";
        }
    }

    Listed list(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = cooperatives
                .findActive(cooperativeId)
                .filter(found -> found.isChairedBy(chair.accountId()))
                .orElseThrow(NotFoundException::new);
        return new Listed(cooperativeId, cooperative.name(), rows.all(cooperativeId));
    }

    /** For the chair, who left and heirs, and for members once it was put to them or recorded as theirs. */
    Page page(Actor actor, UUID cooperativeId, UUID membership) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        boolean member = memberships.isVoter(cooperativeId, actor.accountId());
        Payout found = rows.find(cooperativeId, membership).orElseThrow(NotFoundException::new);
        boolean own = found.died()
                ? rows.heirs(membership).contains(actor.accountId())
                : found.account().equals(actor.accountId());
        if (!chair && !own && !(member && found.isOfMembers())) {
            throw new NotFoundException();
        }
        return new Page(
                cooperativeId,
                cooperative.name(),
                chair,
                own,
                member,
                found,
                (own || member) && found.mayObject(actor.accountId()));
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID cooperativeId, UUID membership) {
        Page page = page(chair, cooperativeId, membership);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** From which day on what a meeting outside the portal decided is paid, by membership, while members can still object. */
    public Map<UUID, LocalDate> opens(UUID cooperative) {
        LocalDate today = LocalDate.now(clock);
        return rows.decided(cooperative).entrySet().stream()
                .filter(each -> today.isBefore(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Memberships of which a record of a meeting outside the portal counts no more, because somebody objected, and nothing is decided since. */
    public Set<UUID> objected(UUID cooperative) {
        return rows.all(cooperative).stream()
                .filter(each -> each.decision() == null && each.objected() != null)
                .map(Payout::membership)
                .collect(Collectors.toSet());
    }

    /** What is to be paid of a membership, for who may see it anyway; null where nothing is to be decided. */
    public @Nullable Payout of(UUID cooperative, UUID membership) {
        return rows.find(cooperative, membership)
                .filter(found ->
                        found.decision() != null || found.owed().share().signum() > 0)
                .orElse(null);
    }
}
