package kz.yntymaq.review.commission;

/** What a member of the commission gave. */
public enum Ballot {
    YES,
    NO,
    ABSTAIN,
    /** The member has an interest, and said so: neither sees the papers on, nor votes, nor counts as present. */
    RECUSED,
    /** The portal found a tie to the applicant when the vote ended: what was voted does not count. */
    BARRED;

    /** Whether whoever gave it counts as present. */
    boolean isVote() {
        return this == YES || this == NO || this == ABSTAIN;
    }

    String key() {
        return "review.commission.ballot." + name();
    }
}
