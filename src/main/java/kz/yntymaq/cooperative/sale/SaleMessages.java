package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

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
            case OFFERED ->
                memberships.findVoters(cooperative).stream()
                        .filter(each -> !each.equals(seller))
                        .forEach(each -> inbox.tell(
                                each,
                                each.equals(account(cooperative, offer.getNamedId()))
                                        ? "sale.message.named"
                                        : "sale.message.offered",
                                page,
                                facts,
                                new RecordedValue.Money(offer.getAmount()),
                                new RecordedValue.Day(offer.getUntilOn())));
            case WANTED -> inbox.tell(seller, "sale.message.wanted", page, facts);
            case GIVEN -> {
                UUID buyer = account(cooperative, requireNonNull(offer.getBuyerId()));
                inbox.tell(
                        buyer,
                        "sale.message.given",
                        memberships.findVoters(cooperative).contains(buyer) ? page : "/cooperatives/" + cooperative,
                        facts);
                inbox.tell(facts.chairId(), "sale.message.to-write", page, facts);
                claims.of(offer.getId()).stream()
                        .map(ShareClaims.Claim::account)
                        .filter(each -> !each.equals(buyer))
                        .forEach(each -> inbox.tell(each, "sale.message.given-to-another", page, facts));
            }
            case TAKEN_BACK ->
                claims.of(offer.getId())
                        .forEach(each -> inbox.tell(each.account(), "sale.message.taken-back", page, facts));
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
