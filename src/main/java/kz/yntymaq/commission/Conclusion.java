package kz.yntymaq.commission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.HearingDays;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What a special commission concluded of a co-operative (order № 108, points 17 and 18). What was given never changes; what
 * follows each year is added.
 */
@Entity
@Table(name = "commission_conclusion")
class Conclusion {

    @Id
    private UUID id;

    private UUID applicantId;
    private String programme;

    @SuppressWarnings("unused") // where it was given, wherever the co-operative has its seat later
    private String oblastCode;

    private String document;
    private LocalDate givenOn;
    private boolean positive;
    private String specialists;
    private LocalDate validUntil;

    @SuppressWarnings("unused") // lists are ordered by it
    private Instant recordedAt;

    private boolean replaced;
    private @Nullable LocalDate cancelledOn;

    @Embedded
    private @Nullable YearCheck check;

    @Embedded
    private @Nullable Preliminary preliminary;

    private @Nullable LocalDate revokedOn;

    @ElementCollection
    @CollectionTable(name = "commission_event", joinColumns = @JoinColumn(name = "conclusion_id"))
    @OrderColumn(name = "row")
    private List<ConclusionEvent> events = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Conclusion() {}

    /**
     * A conclusion.
     *
     * @param years for which it is good
     * @param registered on which the state registered the co-operative
     * @throws FieldViolationException for a day to come, and for one on which there was no such co-operative
     */
    static Conclusion of(
            UUID applicant,
            String oblastCode,
            GivenConclusion given,
            int years,
            UUID by,
            Instant now,
            LocalDate registered,
            LocalDate today) {
        given.requireDay(registered, today);
        var made = new Conclusion();
        made.id = UUID.randomUUID();
        made.applicantId = applicant;
        made.programme = given.programme();
        made.oblastCode = oblastCode;
        made.document = given.document();
        made.givenOn = given.givenOn();
        made.positive = given.positive();
        made.specialists = given.specialists();
        made.validUntil = given.givenOn().plusYears(years);
        made.recordedAt = now;
        made.events.add(new ConclusionEvent(now, by, "GIVEN", null));
        if (given.vouched()) {
            made.events.add(new ConclusionEvent(now, by, "VOUCHED", null));
        }
        return made;
    }

    /** Of two for one programme the later given one counts; of one day, that which was written down later. */
    void replace(Conclusion earlier) {
        if (givenOn.isBefore(earlier.givenOn)) {
            replaced = true;
        } else {
            earlier.replaced = true;
        }
    }

    /** How it stands on a day. */
    ConclusionState on(LocalDate day) {
        if (isCancelled()) {
            return ConclusionState.CANCELLED;
        }
        return replaced ? ConclusionState.REPLACED : ConclusionState.of(positive, revokedOn, validUntil, day);
    }

    boolean isRevokedOn(LocalDate day) {
        return revokedOn != null && !revokedOn.isAfter(day);
    }

    /** Whether it stands on a day and was not confirmed for its year: one of the year itself needs no confirmation yet. */
    boolean isToBeConfirmed(LocalDate day) {
        Integer confirmedIn = check == null || check.confirmedOn() == null ? null : check.checkYear();
        return on(day).isToBeConfirmed(givenOn, confirmedIn, day);
    }

    /** What an office can do today, in the order of the act. */
    List<ConclusionStep> steps(LocalDate today) {
        return isCancelled() || revokedOn != null
                ? List.of()
                : ConclusionStep.of(on(today), check, preliminary, isToBeConfirmed(today), today);
    }

    /** The co-operative was asked, or its documents came, or it was confirmed. @throws RuleViolationException out of turn */
    void checked(ConclusionStep step, LocalDate day, WorkDays days, UUID by, Instant now, LocalDate today) {
        require(step, today);
        if (day.isAfter(today)) {
            throw new FieldViolationException("day", "commission.error.future");
        }
        YearCheck before = check;
        this.check = switch (step) {
            case NOTICE -> YearCheck.noticed(day, today);
            case RECEIPT -> Objects.requireNonNull(before).received(day, days);
            case CONFIRMATION -> Objects.requireNonNull(before).confirmed(day);
            default -> throw new IllegalArgumentException(step.name());
        };
        events.add(new ConclusionEvent(now, by, step.name(), day.toString()));
    }

    /** A preliminary decision to withdraw it is told. @throws FieldViolationException for a ground that there is not */
    void tell(RevocationGround ground, String reason, WorkDays days, UUID by, Instant now, LocalDate today) {
        require(ConclusionStep.PRELIMINARY, today);
        ground.require(check, today);
        this.preliminary = new Preliminary(ground, reason, HearingDays.of(today, days), null);
        events.add(new ConclusionEvent(now, by, ConclusionStep.PRELIMINARY.name(), reason));
    }

    /** Whether the co-operative is heard on its withdrawal: that ends by keeping it or by withdrawing it. */
    boolean isHeard(LocalDate today) {
        return preliminary != null && on(today) == ConclusionState.STANDS;
    }

    /** The co-operative objects. @throws RuleViolationException where nothing was told, and too late */
    void object(String words, UUID by, Instant now, LocalDate today) {
        if (!isHeard(today)) {
            throw new RuleViolationException("commission.error.no-objection");
        }
        this.preliminary = Objects.requireNonNull(preliminary).objected(words, today);
        events.add(new ConclusionEvent(now, by, "OBJECTED", words));
    }

    /** It is withdrawn after the hearing. @throws RuleViolationException before the applicant could object */
    void revoke(String reason, UUID by, Instant now, LocalDate today) {
        require(ConclusionStep.REVOCATION, today);
        this.revokedOn = today;
        events.add(new ConclusionEvent(now, by, ConclusionStep.REVOCATION.name(), reason));
    }

    /** It is kept after the hearing. */
    void keep(String reason, UUID by, Instant now, LocalDate today) {
        require(ConclusionStep.KEEPING, today);
        this.preliminary = null;
        events.add(new ConclusionEvent(now, by, ConclusionStep.KEEPING.name(), reason));
    }

    /**
     * It was entered by mistake and counts no more; not while it is heard, and not after it was withdrawn.
     *
     * @throws RuleViolationException out of turn, and for whoever entered it
     */
    void cancel(String reason, UUID by, Instant now, LocalDate today) {
        require(ConclusionStep.CANCELLATION, today);
        if (isEnteredBy(by)) {
            throw new RuleViolationException("commission.error.same-person");
        }
        this.cancelledOn = today;
        this.replaced = true;
        events.add(new ConclusionEvent(now, by, ConclusionStep.CANCELLATION.name(), reason));
    }

    /** The one that took its place was entered by mistake. */
    void countAgain() {
        this.replaced = false;
    }

    boolean isCancelled() {
        return cancelledOn != null;
    }

    boolean isEnteredBy(UUID official) {
        return events.get(0).by().equals(official);
    }

    /** @throws RuleViolationException unless it is on turn */
    private void require(ConclusionStep step, LocalDate today) {
        if (!steps(today).contains(step)) {
            throw new RuleViolationException("commission.error.turn");
        }
    }

    /** The calendar has changed. @return whether a day moved */
    boolean recount(CalendarChanged changed) {
        YearCheck checkBefore = check;
        Preliminary before = preliminary;
        if (checkBefore != null) {
            this.check = checkBefore.recounted(changed);
        }
        if (before != null && revokedOn == null) {
            this.preliminary = before.recounted(changed);
        }
        return !Objects.equals(checkBefore, check) || !Objects.equals(before, preliminary);
    }

    UUID getId() {
        return id;
    }

    UUID getApplicantId() {
        return applicantId;
    }

    String getProgramme() {
        return programme;
    }

    String getDocument() {
        return document;
    }

    LocalDate getGivenOn() {
        return givenOn;
    }

    boolean isPositive() {
        return positive;
    }

    /** Who visited, one a line. */
    String getSpecialists() {
        return specialists;
    }

    /** Last day on which it is good. */
    LocalDate getValidUntil() {
        return validUntil;
    }

    @Nullable
    YearCheck getCheck() {
        return check;
    }

    @Nullable
    Preliminary getPreliminary() {
        return preliminary;
    }

    @Nullable
    LocalDate getRevokedOn() {
        return revokedOn;
    }

    List<ConclusionEvent> getEvents() {
        return List.copyOf(events);
    }

    int getVersion() {
        return version;
    }
}
