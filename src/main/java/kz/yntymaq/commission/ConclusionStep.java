package kz.yntymaq.commission;

import java.util.Arrays;

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
    KEEPING;

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

    /** Whether the reasons are asked. */
    public boolean isReasoned() {
        return this == PRELIMINARY || this == KEEPING || this == REVOCATION;
    }
}
