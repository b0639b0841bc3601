package kz.yntymaq.cooperative.additional;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on pay-outs: the chair sees all, who left the own one. Named {@code @payoutViews} in templates. */
@Service
@Transactional(readOnly = true)
class PayoutViews {

    private final CooperativeRepository cooperatives;
    private final PayoutRows rows;

    PayoutViews(CooperativeRepository cooperatives, PayoutRows rows) {
        this.cooperatives = cooperatives;
        this.rows = rows;
    }

    /** All of a co-operative, what is due first at the top. */
    record Listed(UUID cooperative, String name, List<Payout> payouts) {}

    /** One of them. */
    record Page(UUID cooperative, String name, boolean chair, Payout payout) {}

    Listed list(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = cooperatives
                .findActive(cooperativeId)
                .filter(found -> found.isChairedBy(chair.accountId()))
                .orElseThrow(NotFoundException::new);
        return new Listed(cooperativeId, cooperative.name(), rows.all(cooperativeId));
    }

    /** For the chair and who left. */
    Page page(Actor actor, UUID cooperativeId, UUID membership) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        return rows.find(cooperativeId, membership)
                .filter(found -> chair || found.account().equals(actor.accountId()))
                .map(found -> new Page(cooperativeId, cooperative.name(), chair, found))
                .orElseThrow(NotFoundException::new);
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID cooperativeId, UUID membership) {
        Page page = page(chair, cooperativeId, membership);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** What is to be paid of a membership, for who may see it anyway; null where nothing is to be decided. */
    public @Nullable Payout of(UUID cooperative, UUID membership) {
        return rows.find(cooperative, membership)
                .filter(found -> found.decidedOn() != null || found.payable().signum() > 0)
                .orElse(null);
    }
}
