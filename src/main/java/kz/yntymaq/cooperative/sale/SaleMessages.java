package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of each share that is offered; seller, buyer and chair of what becomes of it. */
@Component
class SaleMessages {

    private final CooperativeInbox inbox;
    private final ShareOffers offers;
    private final ShareClaims claims;
    private final MembershipRepository memberships;

    SaleMessages(CooperativeInbox inbox, ShareOffers offers, ShareClaims claims, MembershipRepository memberships) {
        this.inbox = inbox;
        this.offers = offers;
        this.claims = claims;
        this.memberships = memberships;
    }

    @ApplicationModuleListener
    void on(OfferMoved event) {
        UUID cooperative = event.cooperativeId();
        ShareOffer offer =
                offers.findByIdAndCooperativeId(event.id(), cooperative).orElseThrow();
        CooperativeFacts facts = inbox.facts(cooperative);
        String page = SaleController.page(cooperative, offer.getId());
        UUID seller = account(cooperative, offer.getSellerId());
        switch (event.what()) {
            case OFFERED -> {
                UUID named = account(cooperative, offer.getNamedId());
                RecordedValue amount = new RecordedValue.Money(offer.getAmount());
                RecordedValue until = new RecordedValue.Day(offer.getUntilOn());
                List<UUID> others = memberships.findVoters(cooperative).stream()
                        .filter(each -> !each.equals(seller))
                        .toList();
                inbox.tellAll(
                        others.stream().filter(named::equals).toList(),
                        "sale.message.named",
                        page,
                        facts,
                        amount,
                        until);
                inbox.tellAll(
                        others.stream().filter(each -> !each.equals(named)).toList(),
                        "sale.message.offered",
                        page,
                        facts,
                        amount,
                        until);
            }
            case WANTED -> inbox.tell(seller, "sale.message.wanted", page, facts);
            case GIVEN -> {
                UUID buyer = account(cooperative, requireNonNull(offer.getBuyerId()));
                inbox.tell(
                        buyer,
                        "sale.message.given",
                        memberships.isVoter(cooperative, buyer) ? page : "/cooperatives/" + cooperative,
                        facts);
                inbox.tell(facts.chairId(), "sale.message.to-write", page, facts);
                inbox.tellAll(
                        claims.of(offer.getId()).stream()
                                .map(ShareClaims.Claim::account)
                                .filter(each -> !each.equals(buyer))
                                .toList(),
                        "sale.message.given-to-another",
                        page,
                        facts);
            }
            case TAKEN_BACK ->
                inbox.tellAll(
                        claims.of(offer.getId()).stream()
                                .map(ShareClaims.Claim::account)
                                .toList(),
                        "sale.message.taken-back",
                        page,
                        facts);
            case DONE -> {
                inbox.tell(seller, "sale.message.sold", share(cooperative), facts);
                inbox.tell(
                        account(cooperative, requireNonNull(offer.getBuyerId())),
                        "sale.message.bought",
                        share(cooperative),
                        facts);
            }
        }
    }

    private static String share(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/share";
    }

    private UUID account(UUID cooperative, UUID membership) {
        return memberships
                .findByIdAndCooperativeId(membership, cooperative)
                .map(Membership::getAccountId)
                .orElseThrow();
    }
}
