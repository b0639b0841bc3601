package kz.yntymaq.cooperative;

import jakarta.persistence.AttributeOverride;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.kernel.Transition.Cause;
import org.jspecify.annotations.Nullable;

/** One person's way into, in and out of one co-operative. */
@Entity
public class Membership {

    /** Calendar days within which an exit application is decided (law, article 29). */
    public static final int EXIT_DAYS = 30;

    public static final LegalReference EXIT = LegalReference.of("C 29(2)");
    public static final LegalReference ADMISSION = LegalReference.of("C 28(1)");

    private static final LegalReference DECIDED = LegalReference.of("C 34(3)(8)");
    private static final LegalReference PAID = LegalReference.of("C 28(3)");
    private static final LegalReference FOUNDING = LegalReference.of("C 15(2)");
    private static final LegalReference REGISTERED = LegalReference.of("C 15(6)");

    @Id
    private UUID id;

    private UUID cooperativeId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    private BigDecimal share;
    private @Nullable BigDecimal entranceFee;
    private Instant askedAt;

    @Embedded
    private @Nullable MeetingDecision decision;

    @Embedded
    @AttributeOverride(name = "on", column = @Column(name = "exit_decided_on"))
    @AttributeOverride(name = "present", column = @Column(name = "exit_present"))
    @AttributeOverride(name = "votesFor", column = @Column(name = "exit_votes_for"))
    @AttributeOverride(name = "votesAgainst", column = @Column(name = "exit_votes_against"))
    @AttributeOverride(name = "abstained", column = @Column(name = "exit_abstained"))
    @SuppressWarnings("unused") // stored only
    private @Nullable MeetingDecision exitDecision;

    private @Nullable LocalDate joinedOn;
    private @Nullable LocalDate leaveAskedOn;
    private @Nullable LocalDate leaveDueOn;
    private @Nullable LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @ElementCollection
    @CollectionTable(name = "membership_transition", joinColumns = @JoinColumn(name = "membership_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions = new ArrayList<>();

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    @SuppressWarnings("NullAway.Init") // each caller enters the first state at once
    private Membership(UUID cooperativeId, UUID accountId, BigDecimal share, Instant now) {
        this.id = UUID.randomUUID();
        this.cooperativeId = cooperativeId;
        this.accountId = accountId;
        this.share = share;
        this.askedAt = now;
    }

    /** A founder with the share contribution promised, in tenge. */
    public static Membership ofFounder(UUID cooperativeId, UUID accountId, BigDecimal share, Instant now) {
        var membership = new Membership(cooperativeId, accountId, share, now);
        membership.enter(MembershipState.FOUNDER, accountId, now, MembershipEvent.FOUNDED, FOUNDING);
        return membership;
    }

    /** A founder promises another share before the founding meeting, in tenge. */
    public void promise(BigDecimal share) {
        require(MembershipState.FOUNDER);
        this.share = share;
    }

    /** A person asks to join and takes on to keep the charter (law, article 28). */
    public static Membership ask(UUID cooperativeId, UUID accountId, BigDecimal share, Instant now) {
        var membership = new Membership(cooperativeId, accountId, share, now);
        membership.enter(MembershipState.APPLIED, accountId, now, MembershipEvent.ASKED, ADMISSION);
        return membership;
    }

    /** The person takes the application, or the part in a founding not yet closed, back; or it lapses as the co-operative ends. */
    public void withdraw(UUID by, Instant now) {
        require(MembershipState.FOUNDER, MembershipState.APPLIED, MembershipState.ADMITTED);
        enter(MembershipState.WITHDRAWN, by, now, Cause.of(MembershipEvent.ofWithdrawal(by.equals(accountId))));
    }

    /** The general meeting has voted on the admission: admitted or declined. */
    public void decide(MeetingDecision decision, UUID by, Instant now) {
        require(MembershipState.APPLIED);
        this.decision = decision;
        boolean admitted = decision.isFor();
        enter(
                admitted ? MembershipState.ADMITTED : MembershipState.DECLINED,
                by,
                now,
                Cause.of(admitted ? MembershipEvent.ADMITTED : MembershipEvent.DECLINED)
                        .by(DECIDED));
    }

    /** Share and entrance fee, tenge, were paid: a member from that day (law, article 28, point 3). */
    public void pay(BigDecimal share, BigDecimal entranceFee, LocalDate paidOn, UUID by, Instant now) {
        require(MembershipState.ADMITTED);
        this.share = share;
        this.entranceFee = entranceFee;
        this.joinedOn = paidOn;
        enter(MembershipState.MEMBER, by, now, MembershipEvent.PAID, PAID);
    }

    /** The book of shares tells on which day both were paid, once an entry was corrected. */
    public void paidSince(LocalDate paidOn) {
        joinedOn = paidOn;
    }

    /** A founder becomes a member: the registration was confirmed. */
    public void becomeMember(LocalDate registeredOn, UUID by, Instant now) {
        require(MembershipState.FOUNDER);
        this.joinedOn = registeredOn;
        enter(MembershipState.MEMBER, by, now, MembershipEvent.BECAME_MEMBER, REGISTERED);
    }

    /**
     * The member asks to leave; the clock of {@value #EXIT_DAYS} calendar days starts.
     *
     * @param dueOn its end, see {@link #exitEnds}
     */
    public void askToLeave(LocalDate today, LocalDate dueOn, Instant now) {
        require(MembershipState.MEMBER);
        this.leaveAskedOn = today;
        this.leaveDueOn = dueOn;
        enter(MembershipState.LEAVING, accountId, now, MembershipEvent.LEAVING_ASKED, EXIT);
    }

    /** The last of the days within which an exit application of this day is decided, be it a working day or not. */
    public static LocalDate exitEnds(LocalDate askedOn) {
        return askedOn.plusDays(EXIT_DAYS);
    }

    /** The calendar has changed. @return whether the last day is another one now */
    public boolean moveLeaveDue(LocalDate dueOn) {
        require(MembershipState.LEAVING);
        boolean moved = !dueOn.equals(leaveDueOn);
        this.leaveDueOn = dueOn;
        return moved;
    }

    /** The member takes the exit application back. */
    public void stay(Instant now) {
        require(MembershipState.LEAVING);
        this.leaveAskedOn = null;
        this.leaveDueOn = null;
        enter(MembershipState.MEMBER, accountId, now, MembershipEvent.STAYED, LegalReference.ROUTE);
    }

    /** The membership has ended on a day; an exit ends it only of who asked to leave. @param decision null where no meeting decides */
    public void end(Ending how, LocalDate on, @Nullable MeetingDecision decision, UUID by, Instant now) {
        require(
                how == Ending.EXIT
                        ? new MembershipState[] {MembershipState.LEAVING}
                        : new MembershipState[] {MembershipState.MEMBER, MembershipState.LEAVING});
        this.exitDecision = decision;
        this.leftOn = on;
        this.ending = how;
        enter(MembershipState.LEFT, by, now, Cause.of(MembershipEvent.of(how)).by(how.source()));
    }

    /** The death was recorded by mistake: the membership is again what it was before. @param reason in the chair's words */
    public void restore(String reason, UUID by, Instant now) {
        if (ending != Ending.DEATH) {
            throw new WrongStateException(state);
        }
        String before = transitions.get(transitions.size() - 1).from();
        this.leftOn = null;
        this.ending = null;
        enter(
                before == null ? MembershipState.MEMBER : MembershipState.valueOf(before),
                by,
                now,
                Cause.of(MembershipEvent.DEATH_TAKEN_BACK)
                        .by(LegalReference.ROUTE)
                        .because(reason));
    }

    /** A part of a share contribution came from another member, or went to one. @param change tenge, negative for who gave it */
    public void transferred(BigDecimal change) {
        share = share.add(change).max(BigDecimal.ZERO);
    }

    private void require(MembershipState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new WrongStateException(state);
        }
    }

    private void enter(MembershipState next, UUID by, Instant now, MembershipEvent event, LegalReference basis) {
        enter(next, by, now, Cause.of(event).by(basis));
    }

    private void enter(MembershipState next, UUID by, Instant now, Cause cause) {
        transitions.add(Transition.of(by, now, state, next, cause));
        state = next;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCooperativeId() {
        return cooperativeId;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public MembershipState getState() {
        return state;
    }

    public BigDecimal getShare() {
        return share;
    }

    public @Nullable BigDecimal getEntranceFee() {
        return entranceFee;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public @Nullable MeetingDecision getDecision() {
        return decision;
    }

    public @Nullable LocalDate getJoinedOn() {
        return joinedOn;
    }

    public @Nullable LocalDate getLeaveAskedOn() {
        return leaveAskedOn;
    }

    public @Nullable LocalDate getLeaveDueOn() {
        return leaveDueOn;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }

    /** How it ended; null while it lasts. */
    public @Nullable Ending getEnding() {
        return ending;
    }

    public List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }

    public int getVersion() {
        return version;
    }
}
