package kz.yntymaq.cooperative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.kernel.Transition.Cause;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/** An agricultural co-operative, from the day its founding began. */
@Entity
public class Cooperative extends Described {

    /** Message key of what is said to whoever would be let in while it ends. */
    public static final String ENDING = "closing.refused.in-liquidation";

    /** The meeting alone decides on liquidation. */
    private static final LegalReference LIQUIDATION = LegalReference.of("C 34(3)(9)");

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CooperativeState state;

    private UUID chairId;
    private @Nullable UUID firstChairId;

    @Embedded
    private @Nullable FoundingMeeting meeting;

    @Embedded
    private @Nullable Registration registration;

    private @Nullable LocalDate liquidatedOn;
    private @Nullable LocalDate closedOn;

    @Column
    private Instant createdAt;

    private Instant changedAt;
    private UUID changedBy;

    @ElementCollection
    @CollectionTable(name = "cooperative_election", joinColumns = @JoinColumn(name = "cooperative_id"))
    @OrderColumn(name = "position")
    private List<Election> elections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cooperative_transition", joinColumns = @JoinColumn(name = "cooperative_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions = new ArrayList<>();

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Cooperative() {}

    /**
     * The founding begins; who begins it chairs it until the founding meeting elects.
     *
     * @param seat the village where its executive body will sit
     */
    public static Cooperative beginFounding(
            String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID founder, Instant now) {
        var cooperative = new Cooperative();
        cooperative.id = UUID.randomUUID();
        cooperative.chairId = founder;
        cooperative.createdAt = now;
        cooperative.describe(nameKk, nameRu, kinds, seat);
        cooperative.enter(CooperativeState.FOUNDING, founder, now, CooperativeEvent.FOUNDING_BEGUN.own());
        return cooperative;
    }

    /** Changes name, kinds of activity and seat while founders are being gathered. */
    public void redescribe(
            String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID by, Instant now) {
        require(CooperativeState.FOUNDING);
        describe(nameKk, nameRu, kinds, seat);
        touch(by, now);
    }

    /** The district has confirmed what the state registered anew of what members changed in the charter. */
    public void changeRegistered(
            String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID by, Instant now) {
        require(CooperativeState.ACTIVE);
        describe(nameKk, nameRu, kinds, seat);
        touch(by, now);
    }

    /**
     * The founding meeting was held (law, article 15).
     *
     * @param chair elected by the meeting, one of the founders
     * @throws RuleViolationException when the day has not come
     */
    public void closeFounding(
            LocalDate meetingOn, String meetingPlace, UUID chair, UUID by, Instant now, LocalDate today) {
        require(CooperativeState.FOUNDING);
        this.meeting = FoundingMeeting.held(meetingOn, meetingPlace, today);
        this.chairId = chair;
        this.firstChairId = chair;
        enter(
                CooperativeState.FOUNDED,
                by,
                now,
                Cause.of(CooperativeEvent.FOUNDING_CLOSED).by(FoundingMeeting.SOURCE));
    }

    /** Mends day or place of the founding meeting while nothing was built on them. @throws RuleViolationException for a day to come */
    public void correctMeeting(LocalDate meetingOn, String meetingPlace, UUID by, Instant now, LocalDate today) {
        require(CooperativeState.FOUNDED);
        this.meeting = FoundingMeeting.held(meetingOn, meetingPlace, today);
        touch(by, now);
    }

    /**
     * The chair says that it has been registered by the state, and that all founders signed the contract.
     *
     * @throws RuleViolationException when the day lies in the future or before the founding meeting
     */
    public void claimRegistration(Bin bin, LocalDate registeredOn, UUID by, Instant now, LocalDate today) {
        require(CooperativeState.FOUNDED);
        this.registration = Registration.claimed(bin, registeredOn, meeting, now, today);
        enter(CooperativeState.REGISTRATION_CLAIMED, by, now, CooperativeEvent.REGISTRATION_CLAIMED.own());
    }

    /** The district confirms the registration: the portal's own step. */
    public void confirmRegistration(UUID official, Instant now) {
        require(CooperativeState.REGISTRATION_CLAIMED);
        enter(CooperativeState.ACTIVE, official, now, CooperativeEvent.REGISTRATION_CONFIRMED.own());
    }

    /** The district sends the claim back: BIN or date are to be looked at again. */
    public void sendBackRegistration(UUID official, String reason, Instant now) {
        require(CooperativeState.REGISTRATION_CLAIMED);
        enter(
                CooperativeState.FOUNDED,
                official,
                now,
                CooperativeEvent.REGISTRATION_RETURNED.own().because(reason));
    }

    /** The founding is given up; possible until the registration is claimed. */
    public void giveUp(UUID by, Instant now) {
        if (state != CooperativeState.FOUNDING && state != CooperativeState.FOUNDED) {
            throw new WrongStateException(state);
        }
        enter(CooperativeState.GIVEN_UP, by, now, CooperativeEvent.GIVEN_UP.own());
    }

    /** The general meeting elected a chair (law, article 34); who was followed by another since is written down only. */
    public void electChair(UUID member, MeetingDecision decision, UUID by, Instant now) {
        require(CooperativeState.ACTIVE);
        if (elections.stream().noneMatch(each -> each.decision().on().isAfter(decision.on()))) {
            this.chairId = member;
        }
        elections.add(new Election(member, decision, by, now));
        touch(by, now);
    }

    /** The general meeting decided on its liquidation. @throws RuleViolationException while it is in one */
    public void liquidate(LocalDate on, UUID by, Instant now) {
        require(CooperativeState.ACTIVE);
        requireNoLiquidation();
        liquidatedOn = on;
        enter(state, by, now, Cause.of(CooperativeEvent.LIQUIDATION_BEGUN).by(LIQUIDATION));
    }

    /** The general meeting stopped the liquidation before its end: the co-operative goes on. */
    public void goOn(UUID by, Instant now) {
        require(CooperativeState.ACTIVE);
        liquidatedOn = null;
        enter(state, by, now, Cause.of(CooperativeEvent.LIQUIDATION_STOPPED).by(LIQUIDATION));
    }

    /** The state register says that it has ended, and the district confirmed that. @param on day of the record */
    public void close(LocalDate on, UUID official, Instant now) {
        require(CooperativeState.ACTIVE);
        closedOn = on;
        enter(CooperativeState.CLOSED, official, now, CooperativeEvent.CLOSED.own());
    }

    /** Refuses what would let somebody in. The portal's own order. @throws RuleViolationException from the decision on liquidation on */
    public void requireNoLiquidation() {
        if (isEnding()) {
            throw new RuleViolationException(ENDING);
        }
    }

    private void require(CooperativeState required) {
        if (state != required) {
            throw new WrongStateException(state);
        }
    }

    private void enter(CooperativeState next, UUID by, Instant now, Cause cause) {
        transitions.add(Transition.of(by, now, state, next, cause));
        state = next;
        touch(by, now);
    }

    private void touch(UUID by, Instant now) {
        this.changedAt = now;
        this.changedBy = by;
    }

    /** Whom the founding meeting elected; before it, who began the founding. */
    public UUID chairElectedAtFounding() {
        return firstChairId == null ? chairId : firstChairId;
    }

    /** Whether somebody chairs it; nobody does what has ended. */
    public boolean isChairedBy(UUID account) {
        return state != CooperativeState.CLOSED && chairId.equals(account);
    }

    public UUID getId() {
        return id;
    }

    public CooperativeState getState() {
        return state;
    }

    public UUID getChairId() {
        return chairId;
    }

    public @Nullable LocalDate getMeetingOn() {
        return meeting == null ? null : meeting.on();
    }

    public @Nullable String getMeetingPlace() {
        return meeting == null ? null : meeting.place();
    }

    public @Nullable String getBin() {
        return registration == null ? null : registration.bin();
    }

    public boolean isContractStated() {
        return registration != null && registration.contractStatedAt() != null;
    }

    public @Nullable LocalDate getRegisteredOn() {
        return registration == null ? null : registration.on();
    }

    /** Whether its meeting decided on liquidation, or it has ended. */
    public boolean isEnding() {
        return liquidatedOn != null || closedOn != null;
    }

    /** The day on which the meeting decided on the liquidation that runs or has ended it; null where there is none. */
    public @Nullable LocalDate getLiquidatedOn() {
        return liquidatedOn;
    }

    /** The day on which it ended by the state register; null while it is there. */
    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public UUID getChangedBy() {
        return changedBy;
    }

    public List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }

    public int getVersion() {
        return version;
    }
}
