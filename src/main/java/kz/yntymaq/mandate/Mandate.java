package kz.yntymaq.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What a person lets a helper do for them on the portal, until a day. It is offered to an IIN and stands once the helper
 * has accepted. It is no power of attorney: outside of the portal it gives no right to anything.
 */
@Entity
class Mandate {

    private static final int IIN_END = 8; // the last four of twelve digits

    /** Where a mandate stands. */
    enum State {
        OFFERED,
        ACTIVE,
        DECLINED,
        WITHDRAWN,
        GIVEN_UP,
        /** Its giver chairs the co-operative no more; or the co-operative that helps is no more, or the way through it. */
        LOST;

        boolean isOpen() {
            return this == OFFERED || this == ACTIVE;
        }
    }

    @Id
    private UUID id;

    private UUID giverId;
    private @Nullable UUID cooperativeId;
    private @Nullable String helperIin;
    private @Nullable UUID helperCooperativeId;

    @Embedded
    private @Nullable Way way;

    private String iinEnd;
    private String called;

    @Column
    private @Nullable UUID helperId;

    @Enumerated(EnumType.STRING)
    private Power power;

    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant givenAt;

    @Embedded
    private @Nullable Paper paper;

    @Column
    private @Nullable Instant acceptedAt;

    @Column
    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    /**
     * Offers a mandate.
     *
     * @param paper on which it was given; null for one that is given on the portal
     * @throws FieldViolationException when the day is over or further than a year away, or there is nothing to send
     */
    static Mandate offer(UUID giver, MandateTerms terms, @Nullable Paper paper, Instant now, LocalDate today) {
        String iin = terms.helper().digits();
        Mandate offered = offered(giver, terms.cooperative(), terms.power(), terms.until(), paper, now, today);
        offered.helperIin = iin;
        return offered.to(iin, terms.called());
    }

    /**
     * Offers a mandate to a co-operative, whose chair answers.
     *
     * @param paper on which it was given; null for one that is given on the portal
     * @throws FieldViolationException when the day is over or further than a year away, or there is nothing to send
     */
    static Mandate offer(
            UUID giver, MandateTerms.ToCooperative terms, @Nullable Paper paper, Instant now, LocalDate today) {
        Mandate offered = offered(giver, terms.cooperative(), terms.power(), terms.until(), paper, now, today);
        offered.helperCooperativeId = terms.helper();
        return offered.to(terms.bin().digits(), terms.name());
    }

    private static Mandate offered(
            UUID giver,
            @Nullable UUID of,
            Power power,
            LocalDate until,
            @Nullable Paper paper,
            Instant now,
            LocalDate today) {
        MandateTerms.requireDay(until, today);
        MandateTerms.requirePower(power, of == null, paper != null);
        var offered = new Mandate();
        offered.id = UUID.randomUUID();
        offered.giverId = giver;
        offered.cooperativeId = of;
        offered.paper = paper;
        offered.power = power;
        offered.validUntil = until;
        offered.state = State.OFFERED;
        offered.givenAt = now;
        return offered;
    }

    private Mandate to(String number, String name) {
        iinEnd = number.substring(IIN_END);
        called = name;
        return this;
    }

    /**
     * Offers what a co-operative took on to somebody whom its chair names.
     *
     * @param by the chair
     * @throws RuleViolationException when the co-operative did not take it on or it has ended, or the member gave it or saw its paper
     */
    Mandate through(Account member, UUID by, Instant now, LocalDate today) {
        if (helperCooperativeId == null || state != State.ACTIVE || isOver(today)) {
            throw new RuleViolationException("mandate.error.gone");
        }
        if (member.getId().equals(giverId)) {
            throw new RuleViolationException("mandate.error.own-giver");
        }
        if (paper != null && member.getId().equals(paper.by())) {
            throw new RuleViolationException("mandate.error.own-paper");
        }
        String name = member.name().full();
        var terms = new MandateTerms(cooperativeId, member.iin(), name, power, validUntil);
        Mandate offered = offer(giverId, terms, null, now, today);
        offered.way = new Way(id, member.getId(), by);
        return offered;
    }

    /**
     * The helper takes it on.
     *
     * @param helper the person; null where a co-operative takes it on
     * @throws RuleViolationException when it was withdrawn or declined, or its last day is over
     */
    void accept(@Nullable UUID helper, Instant now, LocalDate today) {
        if (state != State.OFFERED || isOver(today)) {
            throw new RuleViolationException("mandate.error.gone");
        }
        this.helperId = helper;
        this.helperIin = null;
        this.state = State.ACTIVE;
        this.acceptedAt = now;
    }

    /** The helper does not want it, or no more. @throws RuleViolationException when it has ended */
    void refuse(Instant now) {
        end(state == State.OFFERED ? State.DECLINED : State.GIVEN_UP, now);
    }

    /** The giver takes it back. @throws RuleViolationException when it has ended */
    void withdraw(Instant now) {
        end(State.WITHDRAWN, now);
    }

    /** Its giver may do no more what it is for. @throws RuleViolationException when it has ended */
    void lose(Instant now) {
        end(State.LOST, now);
    }

    private void end(State next, Instant now) {
        if (!state.isOpen()) {
            throw new RuleViolationException("mandate.error.gone");
        }
        this.state = next;
        this.helperIin = null;
        this.endedAt = now;
    }

    /** Whether its last day is over. */
    boolean isOver(LocalDate today) {
        return today.isAfter(validUntil);
    }

    /** Whether nobody ever took it on. */
    boolean isUnanswered() {
        return acceptedAt == null;
    }

    /** Whether it is offered to the person with this IIN. */
    boolean isOfferedTo(Iin iin) {
        return iin.digits().equals(helperIin);
    }

    boolean isOf(UUID helper) {
        return helper.equals(helperId);
    }

    UUID getId() {
        return id;
    }

    UUID getGiverId() {
        return giverId;
    }

    @Nullable
    UUID getCooperativeId() {
        return cooperativeId;
    }

    /** The co-operative that helps; null for a person. */
    @Nullable
    UUID getHelperCooperativeId() {
        return helperCooperativeId;
    }

    /** By which a member of a co-operative came to it; null for one given to the person or the co-operative. */
    @Nullable
    Way getWay() {
        return way;
    }

    /** The last digits of the IIN to which it was offered. */
    String getIinEnd() {
        return iinEnd;
    }

    String getCalled() {
        return called;
    }

    @Nullable
    UUID getHelperId() {
        return helperId;
    }

    Power getPower() {
        return power;
    }

    /** Message key of what the helper may do. */
    String powerKey() {
        return power.key(cooperativeId == null ? Matter.PERSON : Matter.COOPERATIVE);
    }

    LocalDate getValidUntil() {
        return validUntil;
    }

    /** The end of the message key of its state: what a co-operative has accepted is in force for whom its chair names. */
    String stateName() {
        return state == State.ACTIVE && helperCooperativeId != null ? "TAKEN" : state.name();
    }

    State getState() {
        return state;
    }

    Instant getGivenAt() {
        return givenAt;
    }

    @Nullable
    Paper getPaper() {
        return paper;
    }
}
