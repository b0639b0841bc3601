package kz.yntymaq.cooperative.sale;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares that are offered, as members see them: every member may want one. Who else wants it only seller and chair see. */
@Service
@Transactional(readOnly = true)
public class SaleViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final ShareOffers offers;
    private final ShareClaims claims;
    private final Sales sales;
    private final ShareTransfers transfers;
    private final MemberNames memberNames;
    private final Clock clock;

    SaleViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ShareOffers offers,
            ShareClaims claims,
            Sales sales,
            ShareTransfers transfers,
            MemberNames memberNames,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.offers = offers;
        this.claims = claims;
        this.sales = sales;
        this.transfers = transfers;
        this.memberNames = memberNames;
        this.clock = clock;
    }

    /** One in the list. */
    record Line(UUID id, String seller, BigDecimal amount, BigDecimal price, LocalDate untilOn, OfferState state) {}

    /**
     * The offers of a co-operative, the latest first.
     *
     * @param holding the actor's own share, tenge
     * @param sells whether the actor may offer it
     */
    record Listed(
            UUID cooperative,
            String name,
            boolean chair,
            SaleTerms.Given terms,
            BigDecimal holding,
            boolean sells,
            List<Line> lines) {}

    /** Somebody who can be chosen. */
    record Person(UUID membership, String name) {}

    /**
     * One offer.
     *
     * @param named whom the seller names; null for members who are neither seller nor chair, when that is no member
     * @param outsider whether the named buyer is no member
     * @param wanted how many members want it
     * @param wanting who they are, for seller and chair
     * @param choices among whom the seller chooses now; empty for others and before the members' days are over
     * @param buyer whom the seller chose, for seller and chair
     * @param joins whether that buyer is no member yet
     * @param mine whether the actor sells
     * @param wants whether the actor wants it
     * @param mayWant whether the actor may say so
     */
    record Page(
            UUID cooperative,
            String cooperativeName,
            UUID id,
            String seller,
            @Nullable String named,
            boolean outsider,
            BigDecimal amount,
            BigDecimal price,
            Instant offeredAt,
            LocalDate untilOn,
            OfferState state,
            int wanted,
            List<String> wanting,
            List<Person> choices,
            @Nullable String buyer,
            boolean joins,
            @Nullable LocalDate doneOn,
            boolean mine,
            boolean chair,
            boolean wants,
            boolean mayWant) {

        public boolean is(String asked) {
            return state.name().equals(asked);
        }

        public String address() {
            return SaleController.page(cooperative, id);
        }
    }

    /** The smallest share by the charter, tenge, as the chair entered it; null where nobody did. */
    public @Nullable BigDecimal leastShare(UUID cooperativeId) {
        return sales.terms(cooperativeId).leastShare();
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = visible(actor, cooperativeId);
        List<ShareOffer> all = offers.findTop100ByCooperativeIdOrderByOfferedAtDescIdDesc(cooperativeId);
        Function<UUID, String> name =
                names(cooperativeId, all.stream().map(ShareOffer::getSellerId).toList());
        Optional<Membership> own = memberships
                .findOpen(cooperativeId, actor.accountId())
                .filter(found -> found.getState() == MembershipState.MEMBER);
        BigDecimal holding = own.map(found -> transfers.holding(cooperativeId, found.getId()))
                .orElse(BigDecimal.ZERO);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                sales.terms(cooperativeId),
                holding,
                holding.signum() > 0,
                all.stream()
                        .map(each -> new Line(
                                each.getId(),
                                name.apply(each.getSellerId()),
                                each.getAmount(),
                                each.getPrice(),
                                each.getUntilOn(),
                                each.getState()))
                        .toList());
    }

    Page page(Actor actor, UUID cooperativeId, UUID id) {
        Cooperative cooperative = visible(actor, cooperativeId);
        ShareOffer offer = offers.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        List<ShareClaims.Claim> wanted = claims.of(id);
        var who = wanted.stream().map(ShareClaims.Claim::member).collect(Collectors.toList());
        who.add(offer.getSellerId());
        who.add(offer.getNamedId());
        UUID buyer = offer.getBuyerId();
        if (buyer != null) {
            who.add(buyer);
        }
        Function<UUID, String> name = names(cooperativeId, who);
        UUID own = memberships
                .findOpen(cooperativeId, actor.accountId())
                .map(Membership::getId)
                .orElse(null);
        boolean mine = offer.getSellerId().equals(own);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        boolean outsider = isOutsider(cooperativeId, offer.getNamedId());
        boolean open = offer.getState() == OfferState.OPEN;
        boolean over = SaleRule.isOver(LocalDate.now(clock), offer.getUntilOn());
        boolean wants = wanted.stream().anyMatch(each -> each.member().equals(own));
        return new Page(
                cooperativeId,
                cooperative.name(),
                id,
                name.apply(offer.getSellerId()),
                mine || chair || !outsider ? name.apply(offer.getNamedId()) : null,
                outsider,
                offer.getAmount(),
                offer.getPrice(),
                offer.getOfferedAt(),
                offer.getUntilOn(),
                offer.getState(),
                wanted.size(),
                mine || chair
                        ? wanted.stream().map(each -> name.apply(each.member())).toList()
                        : List.of(),
                mine && open && over ? choices(offer, outsider, wanted, name) : List.of(),
                buyer != null && (mine || chair || wants) ? name.apply(buyer) : null,
                buyer != null && isOutsider(cooperativeId, buyer),
                offer.getDoneOn(),
                mine,
                chair,
                wants,
                open && !over && !mine);
    }

    /** A member whom the seller names is among them only when they said so. */
    private static List<Person> choices(
            ShareOffer offer, boolean outsider, List<ShareClaims.Claim> wanted, Function<UUID, String> name) {
        return outsider && SaleRule.mayOutsider(wanted.size())
                ? List.of(new Person(offer.getNamedId(), name.apply(offer.getNamedId())))
                : wanted.stream()
                        .map(each -> new Person(each.member(), name.apply(each.member())))
                        .toList();
    }

    private boolean isOutsider(UUID cooperativeId, UUID membership) {
        return memberships
                .findByIdAndCooperativeId(membership, cooperativeId)
                .filter(found -> found.getJoinedOn() == null)
                .isPresent();
    }

    private Function<UUID, String> names(UUID cooperativeId, List<UUID> members) {
        Map<UUID, UUID> owners =
                memberships
                        .findByCooperativeIdAndIdIn(
                                cooperativeId, members.stream().distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Membership::getId, Membership::getAccountId));
        Function<UUID, String> name = memberNames.here(cooperativeId, owners.values());
        return id -> Optional.ofNullable(owners.get(id)).map(name).orElse("–");
    }

    private Cooperative visible(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
