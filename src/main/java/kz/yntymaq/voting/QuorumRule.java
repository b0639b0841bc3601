package kz.yntymaq.voting;

/** A body may decide when at least two thirds of its members are present. Counted in whole numbers alone. */
public final class QuorumRule {

    /** Two of three parts of the members. */
    public static final int PARTS = 2;

    public static final int OF = 3;

    private QuorumRule() {}

    /** Whether so many of the members are enough; of nobody nobody is. */
    public static boolean holds(int present, int members) {
        return members > 0 && (long) OF * present >= (long) PARTS * members;
    }

    /** The least number who must be present. */
    public static int least(int members) {
        return (int) (((long) PARTS * members + OF - 1) / OF);
    }
}
