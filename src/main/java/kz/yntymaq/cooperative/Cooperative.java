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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.kernel.Transition.Cause;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/** An agricultural co-operative, from the day its founding began. */
@Entity
public class Cooperative {

    @Id
    private UUID id;

    private String nameKk;
    private String nameRu;
    private String seatCode;
    private String oblastCode;
    private @Nullable String districtCode;

    @Enumerated(EnumType.STRING)
    private CooperativeState state;

    private UUID chairId;
    private @Nullable UUID firstChairId;

    @Embedded
    private @Nullable FoundingMeeting meeting;

    @Embedded
    private @Nullable Registration registration;

    @Column
    private Instant createdAt;

    private Instant changedAt;
    private UUID changedBy;

    @ElementCollection
    @CollectionTable(name = "cooperative_election", joinColumns = @JoinColumn(name = "cooperative_id"))
    @OrderColumn(name = "position")
    private List<Election> elections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cooperative_kind", joinColumns = @JoinColumn(name = "cooperative_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<ActivityKind> kinds = EnumSet.noneOf(ActivityKind.class);

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
        cooperative.describe(nameKk, nameRu, kinds, seat, founder, now);
        cooperative.enter(CooperativeState.FOUNDING, founder, now, portal(CooperativeEvent.FOUNDING_BEGUN));
        return cooperative;
    }

    /** Changes name, kinds of activity and seat while founders are being gathered. */
    public void redescribe(
            String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID by, Instant now) {
        require(CooperativeState.FOUNDING);
        describe(nameKk, nameRu, kinds, seat, by, now);
    }

    /** The district has confirmed what the state registered anew of what members changed in the charter. */
    public void changeRegistered(
            String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID by, Instant now) {
        require(CooperativeState.ACTIVE);
        describe(nameKk, nameRu, kinds, seat, by, now);
    }

    private void describe(String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat, UUID by, Instant now) {
        this.nameKk = nameKk;
        this.nameRu = nameRu;
        this.kinds.retainAll(kinds);
        this.kinds.addAll(kinds);
        this.seatCode = seat.getCode();
        this.oblastCode = seat.getOblastCode();
        this.districtCode = seat.getDistrictCode();
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
     * The chair says that it has been registered by the state.
     *
     * @throws RuleViolationException when the day lies in the future or before the founding meeting
     */
    public void claimRegistration(Bin bin, LocalDate registeredOn, UUID by, Instant now, LocalDate today) {
        require(CooperativeState.FOUNDED);
        this.registration = Registration.claimed(bin, registeredOn, meeting, today);
        enter(CooperativeState.REGISTRATION_CLAIMED, by, now, portal(CooperativeEvent.REGISTRATION_CLAIMED));
    }

    /** The district confirms the registration: the portal's own step. */
    public void confirmRegistration(UUID official, Instant now) {
        require(CooperativeState.REGISTRATION_CLAIMED);
        enter(CooperativeState.ACTIVE, official, now, portal(CooperativeEvent.REGISTRATION_CONFIRMED));
    }

    /** The district sends the claim back: BIN or date are to be looked at again. */
    public void sendBackRegistration(UUID official, String reason, Instant now) {
        require(CooperativeState.REGISTRATION_CLAIMED);
        enter(
                CooperativeState.FOUNDED,
                official,
                now,
                portal(CooperativeEvent.REGISTRATION_RETURNED).because(reason));
    }

    /** The founding is given up; possible until the registration is claimed. */
    public void giveUp(UUID by, Instant now) {
        if (state != CooperativeState.FOUNDING && state != CooperativeState.FOUNDED) {
            throw new WrongStateException(state);
        }
        enter(CooperativeState.GIVEN_UP, by, now, portal(CooperativeEvent.GIVEN_UP));
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

    private static Cause portal(CooperativeEvent event) {
        return Cause.of(event).by(LegalReference.ROUTE); // a step of the portal's own, which the law does not ask for
    }

    /** Whom the founding meeting elected; before it, who began the founding. */
    public UUID chairElectedAtFounding() {
        return firstChairId == null ? chairId : firstChairId;
    }

    public boolean isChairedBy(UUID account) {
        return chairId.equals(account);
    }

    /** Its name in the language of the page; Kazakh on an English one. */
    public String name() {
        return new Bilingual(nameKk, nameRu).here();
    }

    public UUID getId() {
        return id;
    }

    public String getNameKk() {
        return nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    public Set<ActivityKind> getKinds() {
        return kinds;
    }

    public String getSeatCode() {
        return seatCode;
    }

    public String getOblastCode() {
        return oblastCode;
    }

    public @Nullable String getDistrictCode() {
        return districtCode;
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

    public @Nullable LocalDate getRegisteredOn() {
        return registration == null ? null : registration.on();
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
