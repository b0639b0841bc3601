package kz.yntymaq.cooperative.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A proposal to exclude a member, with what came of it (law on agricultural co-operatives, article 31). */
@Entity
@Table(name = "membership_exclusion")
class Exclusion {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private UUID membershipId;
    private UUID accountId;
    private UUID proposedBy;
    private Instant proposedAt;
    private String charterItem;
    private String grounds;
    private LocalDate answerUntil;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private ExclusionState state;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate noticeDueOn;
    private @Nullable LocalDate handedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Handing handing;

    @SuppressWarnings("unused") // stored only
    private @Nullable UUID handedBy;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Exclusion() {}

    /**
     * Proposes it.
     *
     * @param charterItem the charter's item that names such grounds, as whoever proposes it names it
     * @param grounds what the member is said to have done
     */
    static Exclusion propose(
            UUID cooperative,
            UUID membership,
            UUID account,
            String charterItem,
            String grounds,
            UUID by,
            Instant now,
            LocalDate today) {
        var made = new Exclusion();
        made.id = UUID.randomUUID();
        made.cooperativeId = cooperative;
        made.membershipId = membership;
        made.accountId = account;
        made.charterItem = charterItem;
        made.grounds = grounds;
        made.proposedBy = by;
        made.proposedAt = now;
        made.answerUntil = HearingRule.until(today);
        made.state = ExclusionState.PROPOSED;
        return made;
    }

    /** The member's own words; as long as nothing is decided they may write them anew. */
    void answer(String words, LocalDate today) {
        requireProposed();
        answer = words;
        answeredOn = answeredOn == null ? today : answeredOn;
    }

    void takeBack() {
        requireProposed();
        state = ExclusionState.TAKEN_BACK;
    }

    /** @param field of the form that says when or on whom the meeting decides */
    void requireHeard(String field, LocalDate meetingOn) {
        HearingRule.require(field, meetingOn, answerUntil, answeredOn);
    }

    /** Whether the member could answer this proposal before a meeting of that day. */
    boolean isHeard(LocalDate meetingOn) {
        return HearingRule.isMet(meetingOn, answerUntil, answeredOn);
    }

    void exclude(LocalDate on, LocalDate noticeDue) {
        requireProposed();
        state = ExclusionState.EXCLUDED;
        decidedOn = on;
        noticeDueOn = noticeDue;
    }

    void keep(LocalDate on) {
        requireProposed();
        state = ExclusionState.NOT_EXCLUDED;
        decidedOn = on;
    }

    void endedBefore() {
        requireProposed();
        state = ExclusionState.ENDED_BEFORE;
    }

    /** The calendar has changed. @return whether the last day is another one now */
    boolean moveNoticeDue(LocalDate due) {
        boolean moved = !due.equals(noticeDueOn);
        noticeDueOn = due;
        return moved;
    }

    /** The written notice was handed over. What happened is written down, late or not. */
    void hand(Handing how, LocalDate on, UUID by, LocalDate today) {
        if (state != ExclusionState.EXCLUDED || decidedOn == null || handedOn != null) {
            throw new RuleViolationException("ending.refused.handed");
        }
        if (on.isAfter(today)) {
            throw new FieldViolationException("on", "cooperative.refused.future");
        }
        if (on.isBefore(decidedOn)) {
            throw new FieldViolationException("on", "ending.refused.before-decision");
        }
        handing = how;
        handedOn = on;
        handedBy = by;
    }

    private void requireProposed() {
        if (state != ExclusionState.PROPOSED) {
            throw new RuleViolationException("ending.refused.over");
        }
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    UUID getMembershipId() {
        return membershipId;
    }

    UUID getAccountId() {
        return accountId;
    }

    UUID getProposedBy() {
        return proposedBy;
    }

    Instant getProposedAt() {
        return proposedAt;
    }

    String getCharterItem() {
        return charterItem;
    }

    String getGrounds() {
        return grounds;
    }

    LocalDate getAnswerUntil() {
        return answerUntil;
    }

    @Nullable
    String getAnswer() {
        return answer;
    }

    @Nullable
    LocalDate getAnsweredOn() {
        return answeredOn;
    }

    ExclusionState getState() {
        return state;
    }

    @Nullable
    LocalDate getDecidedOn() {
        return decidedOn;
    }

    @Nullable
    LocalDate getNoticeDueOn() {
        return noticeDueOn;
    }

    @Nullable
    LocalDate getHandedOn() {
        return handedOn;
    }

    @Nullable
    Handing getHanding() {
        return handing;
    }
}
