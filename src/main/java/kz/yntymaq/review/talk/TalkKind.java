package kz.yntymaq.review.talk;

/** For whom something was written about a case. */
enum TalkKind {
    /** For colleagues of the offices of the case; the applicant never reads it. */
    NOTE("review.noted"),
    TO_APPLICANT("review.wrote"),
    FROM_APPLICANT("application.wrote");

    private final String logged;

    TalkKind(String logged) {
        this.logged = logged;
    }

    /** Name of the act in the audit log. */
    String logged() {
        return logged;
    }

    /** Name of it, in the messages. */
    String key() {
        return "talk.kind." + this;
    }

    boolean isFromOffice() {
        return this != FROM_APPLICANT;
    }

    boolean isForApplicant() {
        return this != NOTE;
    }
}
