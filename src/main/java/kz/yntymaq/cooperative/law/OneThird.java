package kz.yntymaq.cooperative.law;

/**
 * A third of the members, in whole numbers: so many at least have a general meeting called, make an initiative group that
 * looks at the co-operative, and have the meeting decide on an audit (law on agricultural co-operatives, article 34, point 4,
 * article 36, point 1, article 38, point 1).
 */
public final class OneThird {

    private static final int OF = 3;

    private OneThird() {}

    /** The least number of so many members. */
    public static int least(int members) {
        return (members + OF - 1) / OF;
    }

    /** Whether so many are a third; nobody is none. */
    public static boolean isReached(int behind, int members) {
        return behind > 0 && (long) OF * behind >= members;
    }

    /** The reckoning, as it is shown. */
    public static String inequality(int behind, int members) {
        return OF + " × " + behind + ((long) OF * behind >= members ? " ≥ " : " < ") + members;
    }
}
