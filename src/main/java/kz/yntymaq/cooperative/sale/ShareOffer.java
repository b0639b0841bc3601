package kz.yntymaq.cooperative.sale;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A member offers the share, or a part of it, to a named buyer at a price. */
@Entity
@Table(name = "share_offer")
class ShareOffer {

    @Id
    private UUID id;

    private UUID cooperativeId;

    /** Membership of who sells. */
    private UUID sellerId;

    /** Membership of whom the seller names: a member, or a person who asked to join. */
    private UUID namedId;

    private BigDecimal amount;
    private BigDecimal price;
    private Instant offeredAt;
    private LocalDate untilOn;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private @Nullable UUID buyerId;
    private @Nullable LocalDate doneOn;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ShareOffer() {}

    static ShareOffer make(
            UUID cooperative,
            UUID seller,
            UUID named,
            BigDecimal amount,
            BigDecimal price,
            LocalDate until,
            Instant now) {
        var made = new ShareOffer();
        made.id = UUID.randomUUID();
        made.cooperativeId = cooperative;
        made.sellerId = seller;
        made.namedId = named;
        made.amount = amount;
        made.price = price;
        made.untilOn = until;
        made.offeredAt = now;
        made.state = OfferState.OPEN;
        return made;
    }

    void require(OfferState needed) {
        if (state != needed) {
            throw new RuleViolationException("sale.refused.over");
        }
    }

    void give(UUID buyer) {
        require(OfferState.OPEN);
        buyerId = buyer;
        state = OfferState.GIVEN;
    }

    void done(LocalDate on) {
        require(OfferState.GIVEN);
        doneOn = on;
        state = OfferState.DONE;
    }

    void takeBack() {
        if (state != OfferState.OPEN && state != OfferState.GIVEN) {
            throw new RuleViolationException("sale.refused.over");
        }
        state = OfferState.TAKEN_BACK;
    }

    /** The seller is no member any more; nothing happens to an offer that is over. */
    void endedBefore() {
        if (state == OfferState.OPEN || state == OfferState.GIVEN) {
            state = OfferState.ENDED_BEFORE;
        }
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    UUID getSellerId() {
        return sellerId;
    }

    UUID getNamedId() {
        return namedId;
    }

    BigDecimal getAmount() {
        return amount;
    }

    BigDecimal getPrice() {
        return price;
    }

    Instant getOfferedAt() {
        return offeredAt;
    }

    LocalDate getUntilOn() {
        return untilOn;
    }

    OfferState getState() {
        return state;
    }

    @Nullable
    UUID getBuyerId() {
        return buyerId;
    }

    @Nullable
    LocalDate getDoneOn() {
        return doneOn;
    }
}
