package kz.yntymaq.voting;

import java.util.Collection;

/**
 * How a question was voted on. Who abstained or said nothing is not for it.
 *
 * @param members who could vote when it was opened
 * @param present of these, who took part in the sitting at some moment of the vote
 * @param yes votes for
 * @param no votes against
 * @param abstained ballots that say neither
 */
public record Count(int members, int present, int yes, int no, int abstained) {

    /** Refuses what no vote can come to. @throws IllegalArgumentException when more voted than were present, say */
    public Count {
        if (yes < 0 || no < 0 || abstained < 0 || present > members || (long) yes + no + abstained > present) {
            throw new IllegalArgumentException("no vote counts so");
        }
    }

    /** Counts ballots. */
    static Count of(int members, int present, Collection<Choice> ballots) {
        return new Count(
                members, present, of(ballots, Choice.YES), of(ballots, Choice.NO), of(ballots, Choice.ABSTAIN));
    }

    private static int of(Collection<Choice> ballots, Choice choice) {
        return (int) ballots.stream().filter(choice::equals).count();
    }

    /** Who was present and gave no ballot. */
    public int silent() {
        return present - yes - no - abstained;
    }

    public boolean hasQuorum() {
        return QuorumRule.holds(present, members);
    }

    /** What comes of it. */
    public Outcome outcome(Majority majority) {
        if (!hasQuorum()) {
            return Outcome.NOT_ADOPTED;
        }
        return switch (majority) {
            case MOST_OF_PRESENT ->
                2L * yes > present ? Outcome.ADOPTED : (yes > 0 && yes == no) ? Outcome.TIE : Outcome.NOT_ADOPTED;
            case TWO_THIRDS_OF_ALL -> 3L * yes >= 2L * members ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
        };
    }

    /** The quorum as it was reckoned, with the sign that is true: {@code 3 × 6 ≥ 2 × 9}. */
    public String quorum() {
        return "3 × %d %s 2 × %d".formatted(present, hasQuorum() ? "≥" : "<", members);
    }

    /** The majority as it was reckoned, with the sign that is true: {@code 2 × 4 > 6}, {@code 3 × 6 ≥ 2 × 9}. */
    public String majority(Majority majority) {
        return switch (majority) {
            case MOST_OF_PRESENT -> "2 × %d %s %d".formatted(yes, 2L * yes > present ? ">" : "≤", present);
            case TWO_THIRDS_OF_ALL -> "3 × %d %s 2 × %d".formatted(yes, 3L * yes >= 2L * members ? "≥" : "<", members);
        };
    }
}
