package kz.yntymaq.cooperative;

import kz.yntymaq.page.FieldRefusedException;

/**
 * A general meeting may decide when at least two thirds of the members are present, and each of them
 * has one vote (law on agricultural co-operatives, article 34).
 */
final class MeetingVoteRule {

    static final String QUORUM = "cooperative.rule.quorum";
    static final String SUM = "cooperative.rule.votes-sum";
    static final String PRESENT = "cooperative.rule.present";
    static final String POINT = "C 34";

    /** Two of three parts of the members. */
    static final int QUORUM_PARTS = 2;

    static final int QUORUM_OF = 3;

    private MeetingVoteRule() {}

    /** The least number of members who must be present. */
    static int quorum(int members) {
        return (QUORUM_PARTS * members + QUORUM_OF - 1) / QUORUM_OF;
    }

    /**
     * Refuses a vote that cannot have been.
     *
     * @param members of the co-operative
     */
    static void require(MeetingDecision decision, int members) {
        if (decision.present() > members) {
            throw new FieldRefusedException("present", PRESENT, members);
        }
        if (decision.present() < quorum(members)) {
            throw new FieldRefusedException("present", QUORUM, quorum(members), members);
        }
        if (decision.votesFor() + decision.votesAgainst() + decision.abstained() != decision.present()) {
            throw new FieldRefusedException("votesFor", SUM, decision.present());
        }
    }
}
