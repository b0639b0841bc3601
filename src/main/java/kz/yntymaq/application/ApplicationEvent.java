package kz.yntymaq.application;

import kz.yntymaq.kernel.Transition;

/** What can happen to an application; each row of its history names one. */
public enum ApplicationEvent {
    STARTED,
    SUBMITTED,
    CORRECTION_ASKED,
    RESUBMITTED,
    /** The office took its request for corrections back. */
    RECALLED,
    /** An official looked at what came back: each correction is accepted or not. */
    CORRECTIONS_JUDGED,
    /** A check found everything in order. */
    CHECKED(true),
    /** An opinion was written. */
    CONCLUDED(true),
    /** People looked at the object in its place. */
    INSPECTED(true),
    APPROVED(true),
    /** Consideration of the documents was refused, at a check. */
    REFUSED_AT_CHECK,
    /** What was asked for was refused, at the decision. */
    REFUSED,
    WITHDRAWN,
    /** A draft that was given up was taken back. */
    RESTORED,
    /** Closed after a warning, because nothing was corrected. */
    LAPSED,
    /** Handed in where the act says, not here. */
    HANDED_IN,
    /** A preliminary decision to refuse was told, to be heard on it. */
    HEARING_OPENED,
    /** The applicant objected to a preliminary decision. */
    OBJECTED,
    /** What was said at an oral hearing was written down. */
    HEARING_HELD,
    /** People looked at the object once more, after a hearing. */
    INSPECTED_AGAIN,
    /** The programme's administrator raised the share that is given back. */
    SHARE_RAISED,
    /** The contract on what was approved was made. */
    CONTRACTED,
    /** It was written down how a duty after the approval was met. */
    DUTY_RECORDED,
    /** An approval was given up. */
    RELEASED,
    /** The applicant complained of a refusal. */
    COMPLAINED,
    /** The akimat above left a refusal as it is. */
    COMPLAINT_KEPT,
    /** The akimat above cancelled a refusal: the stage begins anew. */
    COMPLAINT_GRANTED,
    /** Two officials of the office that decided took its decision back: the stage begins anew. */
    REOPENED;

    private final boolean completes;

    ApplicationEvent() {
        this(false);
    }

    ApplicationEvent(boolean completes) {
        this.completes = completes;
    }

    /** What a row of the history names. */
    public static ApplicationEvent of(Transition step) {
        return valueOf(step.event());
    }

    /** Whether consideration of the documents was refused by it, not what was asked for. */
    public static boolean isOfDocuments(Transition step) {
        return of(step) == REFUSED_AT_CHECK;
    }

    /** Whether it brings the stage at which it happens to a good end. */
    public boolean completesStage() {
        return completes;
    }

    /** Whether the office is done with the stage by it, whatever came of it. */
    boolean isEndOfStage() {
        return completes || this == REFUSED_AT_CHECK || this == REFUSED;
    }

    /** Whether a case is with the office again by it, so that whoever has it looks at it anew. */
    public boolean comesBack() {
        return this == RESUBMITTED || this == OBJECTED || beginsAnew();
    }

    /** Whether a decision stands no more by it. */
    public boolean endsDecision() {
        return beginsAnew() || this == RELEASED;
    }

    /** Whether the stage at which it was decided begins anew by it. */
    public boolean beginsAnew() {
        return this == COMPLAINT_GRANTED || this == REOPENED;
    }

    /** Whether people looked at the object in its place. */
    public boolean isInspection() {
        return this == INSPECTED || this == INSPECTED_AGAIN;
    }

    /** The state in which it leaves the application that it ends. */
    ApplicationState end() {
        return this == REFUSED_AT_CHECK ? ApplicationState.REFUSED : ApplicationState.valueOf(name());
    }

    /** Whether it happens after an approval and leaves that as it is. */
    boolean isAfterApproval() {
        return this == CONTRACTED || this == DUTY_RECORDED;
    }

    /** Whether it ends the matter, which then concerns every member. */
    boolean isDecision() {
        return switch (this) {
            case APPROVED, REFUSED, REFUSED_AT_CHECK, LAPSED, RELEASED, COMPLAINT_KEPT, COMPLAINT_GRANTED, REOPENED ->
                true;
            default -> false;
        };
    }
}
