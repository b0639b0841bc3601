package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office writes down of a conclusion after it was given (order № 108, point 18). */
enum ConclusionStep {
    /** The co-operative was asked for the documents of the year. */
    NOTICE,
    /** The documents came. */
    RECEIPT,
    /** The conclusion was confirmed for the year. */
    CONFIRMATION,
    /** A preliminary decision to withdraw it was told, to be heard on it. */
    PRELIMINARY,
    /** It was withdrawn after the hearing. */
    REVOCATION,
    /** It was kept after the hearing. */
    KEEPING,
    /** It was entered by mistake and is taken back by a second official: that is the portal's own. */
    CANCELLATION;

    /** What an office can do on a day with one that was neither withdrawn nor taken back, in the order of the act. */
    static List<ConclusionStep> of(
            ConclusionState state,
            @Nullable YearCheck check,
            @Nullable Preliminary told,
            boolean toBeConfirmed,
            LocalDate today) {
        if (state != ConclusionState.STANDS) {
            return List.of(CANCELLATION);
        }
        if (told != null) {
            return told.days().isOver(today) ? List.of(REVOCATION, KEEPING) : List.of(KEEPING);
        }
        return toBeConfirmed
                ? List.of(ofYear(check, today), PRELIMINARY, CANCELLATION)
                : List.of(PRELIMINARY, CANCELLATION);
    }

    private static ConclusionStep ofYear(@Nullable YearCheck check, LocalDate today) {
        if (check == null || check.checkYear() != today.getYear()) {
            return NOTICE;
        }
        return check.receivedOn() == null ? RECEIPT : CONFIRMATION;
    }

    /** Message key of what an official presses. */
    public String key() {
        return "commission.step." + name();
    }

    /** Whether the day on which it happened is asked; else it is today. */
    public boolean isDated() {
        return this == NOTICE || this == RECEIPT || this == CONFIRMATION;
    }

    /** Whether the event of this name is a step that is dated. */
    static boolean isDated(String event) {
        return Arrays.stream(values()).anyMatch(step -> step.name().equals(event) && step.isDated());
    }

    /** Whether it leads on; else it only mends what was entered. */
    public boolean isForward() {
        return this != CANCELLATION;
    }

    /** Whether the reasons are asked. */
    public boolean isReasoned() {
        return this == PRELIMINARY || this == KEEPING || this == REVOCATION || this == CANCELLATION;
    }
}
