package kz.yntymaq.cooperative.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A general meeting (law, article 34): when and where, who called it, and who confirmed its minutes. Its id is its sitting's. */
@Entity
@Table(name = "cooperative_meeting")
class Meeting {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private Instant startsAt;
    private String place;
    private @Nullable Integer noticeDays;
    private @Nullable String offReason;
    private boolean dropped;
    private boolean noticeOfCharter;
    private UUID calledBy;
    private @Nullable UUID demandId;

    @SuppressWarnings("unused") // told to who called it
    private Instant plannedAt;

    private @Nullable Instant presidingConfirmedAt;
    private @Nullable Instant secretaryConfirmedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /**
     * A meeting that somebody prepares.
     *
     * @param noticeDays how many days before it members are told: by the charter, where the portal knows it, else as whoever
     *     prepares it says that the charter has it; the law names none
     * @param demandId the members' demand that it is called on, null when the executive body calls it
     */
    static Meeting plan(
            UUID sitting,
            UUID cooperative,
            Instant startsAt,
            String place,
            @Nullable Integer noticeDays,
            UUID by,
            @Nullable UUID demandId,
            Clock clock) {
        var meeting = new Meeting();
        meeting.id = sitting;
        meeting.cooperativeId = cooperative;
        meeting.calledBy = by;
        meeting.demandId = demandId;
        meeting.plannedAt = clock.instant();
        meeting.move(startsAt, place, noticeDays, clock);
        return meeting;
    }

    /** Whether it is to be just so already. */
    boolean isPlanned(Instant at, String where, @Nullable Integer days) {
        return startsAt.equals(at) && place.equals(where) && Objects.equals(noticeDays, days);
    }

    /** It is to be at another time or place, before anybody was called to it. @param noticeDays as {@link #plan} has them */
    void move(Instant at, String where, @Nullable Integer days, Clock clock) {
        if (!at.isAfter(clock.instant())) {
            throw new FieldViolationException("day", "meeting.refused.past");
        }
        if (days != null && isTooLate(at, days, clock)) {
            throw new FieldViolationException("day", "meeting.refused.notice", days, earliest(days, clock));
        }
        startsAt = at;
        place = where;
        noticeDays = days;
    }

    /** Members are told now: refused when the charter's notice would not be kept. @param charter its days, where they are known */
    void requireNotice(Optional<Integer> charter, Clock clock) {
        if (!startsAt.isAfter(clock.instant())) {
            throw new RuleViolationException("meeting.refused.past");
        }
        int days = Math.max(charter.orElse(0), noticeDays == null ? 0 : noticeDays);
        if (isTooLate(startsAt, days, clock)) {
            throw new RuleViolationException("meeting.refused.notice", days, earliest(days, clock));
        }
        keepSource(charter);
    }

    /** Keeps whether its days of notice are those of the charter of this day. */
    void keepSource(Optional<Integer> charter) {
        noticeOfCharter =
                noticeDays != null && charter.filter(noticeDays::equals).isPresent();
    }

    private static boolean isTooLate(Instant startsAt, int days, Clock clock) {
        return earliest(days, clock).isAfter(LocalDate.ofInstant(startsAt, clock.getZone()));
    }

    /** The first day on which a meeting may be held whose members are told today, so many days before it. */
    static LocalDate earliest(int days, Clock clock) {
        return LocalDate.now(clock).plusDays(days);
    }

    /**
     * It will not be.
     *
     * @param reason why; null before members were called, and where another is called on the same demand
     * @param called whether members were told of it; who prepared it alone sees that it was, otherwise
     */
    void callOff(@Nullable String reason, boolean called) {
        offReason = reason;
        dropped = !called;
    }

    boolean isDropped() {
        return dropped;
    }

    /** Nobody begins before the time that members were told. */
    void requireTime(Instant now) {
        if (now.isBefore(startsAt)) {
            throw new RuleViolationException("meeting.refused.too-early");
        }
    }

    void confirmAsPresiding(Instant now) {
        presidingConfirmedAt = presidingConfirmedAt == null ? now : presidingConfirmedAt;
    }

    void confirmAsSecretary(Instant now) {
        secretaryConfirmedAt = secretaryConfirmedAt == null ? now : secretaryConfirmedAt;
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    Instant getStartsAt() {
        return startsAt;
    }

    String getPlace() {
        return place;
    }

    @Nullable
    Integer getNoticeDays() {
        return noticeDays;
    }

    /** Why it was called off; null unless it was, and where nothing was said. */
    @Nullable
    String getOffReason() {
        return offReason;
    }

    boolean isNoticeOfCharter() {
        return noticeOfCharter;
    }

    int getVersion() {
        return version;
    }

    UUID getCalledBy() {
        return calledBy;
    }

    @Nullable
    UUID getDemandId() {
        return demandId;
    }

    /** Whether who presided and the secretary both confirmed the minutes. */
    boolean isConfirmed() {
        return presidingConfirmedAt != null && secretaryConfirmedAt != null;
    }

    @Nullable
    Instant getPresidingConfirmedAt() {
        return presidingConfirmedAt;
    }

    @Nullable
    Instant getSecretaryConfirmedAt() {
        return secretaryConfirmedAt;
    }
}
