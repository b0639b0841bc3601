package kz.yntymaq.review.commission;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.QuorumRule;
import org.jspecify.annotations.Nullable;

/**
 * How a commission comes to its result; no act says it, it is the portal's own order. All who were named are its members, also
 * who recused themself; who voted for, against or abstained is present. Two thirds must be, and more than half of these decide.
 */
public final class CommissionRule {

    /** Fewest members, with the chair. */
    public static final int LEAST = 3;

    /** Most members, with the chair. */
    public static final int MOST = 9;

    /** How long all who voted are waited for to confirm the protocol; then its chair or secretary is enough. */
    static final Duration TO_CONFIRM = Duration.ofDays(3);

    /** How long those who can vote are waited for; then the vote may be ended without them. */
    static final Duration TO_ANSWER = Duration.ofDays(3);

    private CommissionRule() {}

    /** What comes of a vote. */
    public enum Result {
        FOR,
        AGAINST,
        /** As many for as against: nobody has a casting vote. */
        TIE,
        /** Fewer than two thirds of the members voted. */
        NO_QUORUM;

        /** Whether the commission may be asked again. */
        public boolean leavesOpen() {
            return this == TIE || this == NO_QUORUM;
        }

        /** Message key of it. */
        public String key() {
            return "review.commission.result." + name();
        }
    }

    /** Counts ballots. @param ballots one a member, null of who gave none */
    static Count count(Collection<@Nullable Ballot> ballots) {
        var given = ballots.stream()
                .filter(Objects::nonNull)
                .filter(ballot -> ballot.isVote())
                .toList();
        return new Count(
                ballots.size(), given.size(), of(given, Ballot.YES), of(given, Ballot.NO), of(given, Ballot.ABSTAIN));
    }

    private static int of(Collection<Ballot> given, Ballot ballot) {
        return (int) given.stream().filter(ballot::equals).count();
    }

    static Result result(Count count) {
        if (!count.hasQuorum()) {
            return Result.NO_QUORUM;
        }
        return switch (count.outcome(Majority.MOST_OF_PRESENT)) {
            case ADOPTED -> Result.FOR;
            case NOT_ADOPTED -> Result.AGAINST;
            case TIE -> Result.TIE;
        };
    }

    /** How many of so many members must vote. */
    public static int quorum(int members) {
        return QuorumRule.least(members);
    }
}
