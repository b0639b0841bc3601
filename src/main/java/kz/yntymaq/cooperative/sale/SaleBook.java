package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.MemberPayments;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sold, written into the book of shares: one balanced transaction of one day from seller to buyer. */
@Service
@Transactional
class SaleBook {

    /** How many offers of one person a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 3;

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MemberPayments joining;
    private final MeetingEffects effects;
    private final Endings endings;
    private final ShareOffers offers;
    private final SaleTermsRepository terms;
    private final ShareTransfers transfers;
    private final Format format;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaleBook(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MemberPayments joining,
            MeetingEffects effects,
            Endings endings,
            ShareOffers offers,
            SaleTermsRepository terms,
            ShareTransfers transfers,
            Format format,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.joining = joining;
        this.effects = effects;
        this.endings = endings;
        this.offers = offers;
        this.terms = terms;
        this.transfers = transfers;
        this.format = format;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair writes the sale into the book. Who was no member is one from that day; who sold all is none any more.
     *
     * @param fee entrance fee that the buyer paid, tenge; null for a buyer who is a member
     * @throws FieldViolationException by {@code on} or {@code fee}
     */
    void transfer(Actor chair, UUID cooperativeId, UUID id, LocalDate on, @Nullable BigDecimal fee, UUID key) {
        cooperatives.requireOfChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "sale.transferred", id, on, fee), () -> {
            Cooperative cooperative = effects.hold(cooperativeId);
            cooperative.requireNoLiquidation();
            ShareOffer offer = offers.hold(id, cooperativeId).orElseThrow(NotFoundException::new);
            offer.require(OfferState.GIVEN);
            RecordedDay.require("on", on, offer.getUntilOn().plusDays(1), LocalDate.now(clock));
            Membership seller = row(cooperativeId, offer.getSellerId());
            Membership buyer = row(cooperativeId, requireNonNull(offer.getBuyerId()));
            requireSellable(
                    cooperative,
                    seller,
                    offer.getAmount(),
                    terms.findById(cooperativeId)
                            .map(SaleTerms::given)
                            .orElse(SaleTerms.Given.NONE)
                            .leastShare());
            BigDecimal share = transfers.shareOf(cooperativeId, seller.getId(), offer.getAmount());
            if (buyer.getState() == MembershipState.MEMBER) {
                buyer.transferred(share);
            } else {
                join(buyer, share, fee, on, chair.accountId());
            }
            transfers.transfer(
                    cooperativeId,
                    seller.getId(),
                    buyer.getId(),
                    offer.getAmount(),
                    on,
                    chair.accountId(),
                    "SALE:" + id);
            offer.done(on);
            offers.saveAndFlush(offer);
            if (transfers.holding(cooperativeId, seller.getId()).signum() == 0) {
                endings.requireNoLaterAct(seller.getId(), "on", on);
                endings.end(seller, Ending.SALE, on, null, chair.accountId());
            } else {
                seller.transferred(share.negate());
            }
            events.publishEvent(new OfferMoved(cooperativeId, id, OfferMoved.What.DONE, chair.accountId()));
            audit.note(chair.accountId(), "sale.transferred", id, null);
            return id.toString();
        });
    }

    /** @throws RuleViolationException when all members were told of so many offers this day */
    void requireSeldom(Actor seller, UUID cooperativeId) {
        frequency.require("sale.offered", seller.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
    }

    private void join(Membership buyer, BigDecimal share, @Nullable BigDecimal fee, LocalDate on, UUID by) {
        if (buyer.getState() != MembershipState.ADMITTED) {
            throw new RuleViolationException("sale.refused.not-admitted");
        }
        if (fee == null) {
            throw new FieldViolationException("fee", "error.required");
        }
        joining.acquire(buyer, share, fee, on, by);
    }

    /** @throws FieldViolationException by {@code amount} */
    void requireSellable(Cooperative cooperative, Membership seller, BigDecimal amount, @Nullable BigDecimal least) {
        BigDecimal holding = transfers.holding(cooperative.getId(), seller.getId());
        if (!SaleRule.isHeld(amount, holding)) {
            throw new FieldViolationException("amount", SaleRule.HOLDING, format.money(holding));
        }
        if (!SaleRule.leavesEnough(amount, holding, least)) {
            throw new FieldViolationException("amount", SaleRule.REMAINDER, format.money(least));
        }
        if (cooperative.isChairedBy(seller.getAccountId()) && amount.compareTo(holding) == 0) {
            throw new FieldViolationException("amount", "sale.refused.chair");
        }
    }

    private Membership row(UUID cooperativeId, UUID id) {
        return memberships.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
    }
}
