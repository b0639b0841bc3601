package kz.yntymaq.review.assignment;

/** How the work on a case changes hands. */
enum WorkAct {
    /** An official takes a case that is nobody's. */
    TAKEN("review.case-taken"),
    /** An official gives a case that is nobody's to a colleague. */
    ASSIGNED("review.case-assigned"),
    /** Who has it, or who stands in, gives it to a colleague and says why. */
    HANDED_OVER("review.case-handed-over"),
    /** Who has it, or who stands in, lays it down. */
    GIVEN_BACK("review.case-given-back"),
    /** Who had it left the office. */
    LEFT("review.case-left");

    private final String logged;

    WorkAct(String logged) {
        this.logged = logged;
    }

    /** What the log calls it. */
    String logged() {
        return logged;
    }

    /** Message key of what is said of it in the history of a case. */
    String key() {
        return "review.work.act." + name();
    }
}
