package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a member sells the share or a part of it (law on agricultural co-operatives, articles 29 and 30): offered to a named
 * buyer, first to be had by members. What the seller chose, the chair writes into the book.
 */
@Service
@Transactional
public class Sales {

    private static final Set<OfferState> RUNNING = Set.of(OfferState.OPEN, OfferState.GIVEN);
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MeetingEffects effects;
    private final ShareOffers offers;
    private final ShareClaims claims;
    private final SaleTermsRepository terms;
    private final SaleBook book;
    private final NamedAccounts people;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sales(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MeetingEffects effects,
            ShareOffers offers,
            ShareClaims claims,
            SaleTermsRepository terms,
            SaleBook book,
            NamedAccounts people,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.effects = effects;
        this.offers = offers;
        this.claims = claims;
        this.terms = terms;
        this.book = book;
        this.people = people;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is offered and to whom.
     *
     * @param amount tenge of the share that are sold
     * @param price tenge that the buyer pays for it
     * @param buyer membership of a member, null for a person who is none
     * @param iin of a person who asked to join, null for a member; only looked at, kept nowhere
     */
    public record Wish(
            BigDecimal amount,
            BigDecimal price,
            @Nullable UUID buyer,
            @Nullable Iin iin) {}

    /**
     * Offers the own share or a part of it. All members are told.
     *
     * @return id of the offer
     * @throws FieldViolationException by {@code amount}, {@code buyer} or {@code iin}
     */
    public UUID offer(Actor actor, UUID cooperativeId, Wish wish, UUID key) {
        active(actor, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(
                        key,
                        actor.accountId(),
                        "sale.offered",
                        cooperativeId,
                        wish.amount(),
                        wish.price(),
                        wish.buyer(),
                        wish.iin() == null ? null : wish.iin().digits()),
                () -> {
                    Cooperative cooperative = effects.hold(cooperativeId);
                    cooperative.requireNoLiquidation();
                    Membership seller = member(actor, cooperativeId);
                    SaleTerms.Given by = terms(cooperativeId);
                    if (offers.existsBySellerIdAndStateIn(seller.getId(), RUNNING)) {
                        throw new RuleViolationException("sale.refused.twice");
                    }
                    book.requireSeldom(actor, cooperativeId);
                    book.requireSellable(cooperative, seller, wish.amount(), by.leastShare());
                    UUID named = wish.buyer() != null
                            ? named(cooperativeId, seller, wish.buyer())
                            : outsider(actor, cooperativeId, by, wish.iin());
                    ShareOffer made = offers.saveAndFlush(ShareOffer.make(
                            cooperativeId,
                            seller.getId(),
                            named,
                            wish.amount(),
                            wish.price(),
                            SaleRule.until(LocalDate.now(clock), by.days()),
                            clock.instant()));
                    return done(made, OfferMoved.What.OFFERED, "sale.offered", actor.accountId());
                }));
    }

    /** A member wants it, within the days of members; again is the same. */
    public void want(Actor actor, UUID cooperativeId, UUID id) {
        ShareOffer offer = held(actor, cooperativeId, id);
        Membership member = member(actor, cooperativeId);
        offer.require(OfferState.OPEN);
        if (member.getId().equals(offer.getSellerId())) {
            throw new NotFoundException();
        }
        if (SaleRule.isOver(LocalDate.now(clock), offer.getUntilOn())) {
            throw new RuleViolationException("sale.refused.days-over", offer.getUntilOn());
        }
        if (claims.add(id, member.getId())) {
            done(offer, OfferMoved.What.WANTED, "sale.wanted", actor.accountId());
        }
    }

    /** A member wants it no longer. */
    public void unwant(Actor actor, UUID cooperativeId, UUID id) {
        ShareOffer offer = held(actor, cooperativeId, id);
        offer.require(OfferState.OPEN);
        claims.remove(id, member(actor, cooperativeId).getId());
        audit.note(actor.accountId(), "sale.unwanted", id, null);
    }

    /**
     * The seller chooses the buyer: among the members who want it, else whom the offer names.
     *
     * @param buyer membership
     */
    public void give(Actor actor, UUID cooperativeId, UUID id, UUID buyer) {
        ShareOffer offer = held(actor, cooperativeId, id);
        if (!member(actor, cooperativeId).getId().equals(offer.getSellerId())) {
            throw new NotFoundException();
        }
        offer.require(OfferState.OPEN);
        if (!SaleRule.isOver(LocalDate.now(clock), offer.getUntilOn())) {
            throw new RuleViolationException(SaleRule.WAIT, offer.getUntilOn());
        }
        List<ShareClaims.Claim> wanted = claims.of(id);
        boolean isMember = wanted.stream().anyMatch(each -> each.member().equals(buyer));
        if (!isMember && !SaleRule.mayOutsider(wanted.size())) {
            throw new RuleViolationException(SaleRule.FIRST);
        }
        if (!isMember && (!buyer.equals(offer.getNamedId()) || memberships.existsByIdAndJoinedOnNotNull(buyer))) {
            throw new NotFoundException(); // a member who is named says so, as any other
        }
        offer.give(buyer);
        offers.saveAndFlush(offer);
        done(offer, OfferMoved.What.GIVEN, "sale.given", actor.accountId());
    }

    /** The seller takes an offer back as long as nobody was chosen; later the chair calls it off, when nothing came of it. */
    public void takeBack(Actor actor, UUID cooperativeId, UUID id) {
        ShareOffer offer = held(actor, cooperativeId, id);
        boolean chairs = active(actor, cooperativeId).isChairedBy(actor.accountId());
        boolean sells = memberships
                .findOpen(cooperativeId, actor.accountId())
                .filter(own -> own.getId().equals(offer.getSellerId()))
                .isPresent();
        if (!chairs && !sells) {
            throw new NotFoundException();
        }
        if (offer.getState() == OfferState.TAKEN_BACK) {
            return;
        }
        offer.require(sells && offer.getState() == OfferState.OPEN ? OfferState.OPEN : OfferState.GIVEN);
        if (!chairs && offer.getState() == OfferState.GIVEN) {
            throw new RuleViolationException("sale.refused.over");
        }
        offer.takeBack();
        offers.saveAndFlush(offer);
        done(offer, OfferMoved.What.TAKEN_BACK, "sale.taken-back", actor.accountId());
    }

    /** What the charter says of sales, as it was entered; the portal's own days until then. */
    @Transactional(readOnly = true)
    SaleTerms.Given terms(UUID cooperativeId) {
        return terms.findById(cooperativeId).map(SaleTerms::given).orElse(SaleTerms.Given.NONE);
    }

    /** The chair enters what the charter says of sales. Offers that run keep their days. */
    void setTerms(Actor chair, UUID cooperativeId, SaleTerms.Given given) {
        cooperatives.findOfChairForUpdate(chair, cooperativeId).orElseThrow(NotFoundException::new);
        SaleTerms of = terms.findById(cooperativeId).orElseGet(() -> new SaleTerms(cooperativeId));
        of.set(given, chair.accountId(), clock.instant());
        terms.saveAndFlush(of);
        audit.note(chair.accountId(), "sale.terms-set", cooperativeId, null);
    }

    /** The seller is no member any more: nothing is left to sell. */
    @EventListener
    void on(MembershipEnded ended) {
        if (ended.ending() != Ending.SALE) {
            offers.findBySellerIdAndStateIn(ended.membershipId(), RUNNING).forEach(each -> {
                each.endedBefore();
                offers.saveAndFlush(each);
            });
        }
    }

    private UUID named(UUID cooperativeId, Membership seller, UUID buyer) {
        return memberships
                .findByIdAndCooperativeId(buyer, cooperativeId)
                .filter(found -> found.getState() == MembershipState.MEMBER
                        && !found.getId().equals(seller.getId()))
                .map(Membership::getId)
                .orElseThrow(() -> new FieldViolationException("buyer", "error.choice"));
    }

    private UUID outsider(Actor seller, UUID cooperativeId, SaleTerms.Given by, @Nullable Iin iin) {
        if (!by.outsiders()) {
            throw new FieldViolationException("iin", SaleRule.OUTSIDERS);
        }
        return people.find(
                        seller.accountId(),
                        requireNonNull(iin),
                        account -> asked(cooperativeId, account.getId()).isPresent())
                .flatMap(account -> asked(cooperativeId, account))
                .orElseThrow(() -> new FieldViolationException("iin", "sale.refused.ask-first"));
    }

    private Optional<UUID> asked(UUID cooperativeId, UUID account) {
        return memberships
                .findOpen(cooperativeId, account)
                .filter(found ->
                        found.getState() == MembershipState.APPLIED || found.getState() == MembershipState.ADMITTED)
                .map(Membership::getId);
    }

    private Cooperative active(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    private ShareOffer held(Actor actor, UUID cooperativeId, UUID id) {
        active(actor, cooperativeId);
        return offers.hold(id, cooperativeId).orElseThrow(NotFoundException::new);
    }

    private Membership member(Actor actor, UUID cooperativeId) {
        Membership own = memberships.findOpen(cooperativeId, actor.accountId()).orElseThrow(NotFoundException::new);
        if (own.getState() != MembershipState.MEMBER) {
            throw new RuleViolationException("sale.refused.leaving");
        }
        return own;
    }

    private String done(ShareOffer offer, OfferMoved.What what, String action, UUID by) {
        events.publishEvent(new OfferMoved(offer.getCooperativeId(), offer.getId(), what, by));
        audit.note(by, action, offer.getId(), null);
        return offer.getId().toString();
    }
}
