package kz.yntymaq.application;

/** Where an application stands. */
public enum ApplicationState {
    /** Not yet sent; only the co-operative sees it. */
    DRAFT,
    /** Sent and numbered; the {@link Stage} says who works on it. */
    SUBMITTED,
    /** Back with the applicant, who corrects what was asked; the clock stands still. */
    CORRECTION_ASKED,
    /** Approved; the money is reserved. */
    APPROVED,
    /** Refused with a reason and the point of the rules. */
    REFUSED,
    /** Taken back by the applicant; the place in the queue is given up. */
    WITHDRAWN,
    /** Closed by the office: the applicant corrected nothing and stayed silent after a warning. */
    LAPSED,
    /** Prepared here and handed in where the act says, before offices looked at such applications here. */
    HANDED_IN,
    /** Approved once; the approval was given up and its money is free again. */
    RELEASED;

    /** Whether the applicant still waits for an end, or still fills it in. */
    public boolean isOpen() {
        return this == DRAFT || isWaiting();
    }

    /** Whether it stands in the queue. */
    public boolean isWaiting() {
        return this == SUBMITTED || this == CORRECTION_ASKED;
    }

    /** Whether its answers may go into a new draft. */
    public boolean mayBeCopied() {
        return this == REFUSED || this == WITHDRAWN;
    }

    /** Message key of its name. */
    public String key() {
        return "application.state." + name();
    }
}
