package kz.yntymaq.cooperative.membership;

import java.time.format.DateTimeFormatter;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;

/**
 * A general meeting may decide when at least two thirds of the members are present, and each of them
 * has one vote (law on agricultural co-operatives, article 34, points 2 and 5).
 */
public final class MeetingVoteRule {

    public static final String QUORUM = "cooperative.rule.quorum";
    public static final String SUM = "cooperative.rule.votes-sum";
    public static final String PRESENT = "cooperative.rule.present";
    public static final LegalReference SOURCE = LegalReference.of("C 34(5)");

    /** Two of three parts of the members. */
    public static final int QUORUM_PARTS = 2;

    public static final int QUORUM_OF = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private MeetingVoteRule() {}

    /** The least number of members who must be present. */
    public static int quorum(int members) {
        return (QUORUM_PARTS * members + QUORUM_OF - 1) / QUORUM_OF;
    }

    /**
     * Refuses a vote that cannot have been.
     *
     * @param members of the co-operative on the day of the meeting
     */
    public static void require(MeetingDecision decision, int members) {
        String day = DAY.format(decision.on());
        if (decision.present() > members) {
            throw new FieldViolationException("present", PRESENT, members, day);
        }
        if (decision.present() < quorum(members)) {
            throw new FieldViolationException("present", QUORUM, quorum(members), members, day);
        }
        if (decision.votesFor() + decision.votesAgainst() + decision.abstained() != decision.present()) {
            throw new FieldViolationException("votesFor", SUM, decision.present());
        }
    }
}
