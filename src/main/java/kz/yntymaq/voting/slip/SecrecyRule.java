package kz.yntymaq.voting.slip;

/** A vote is secret when at least a third of those present demand it. Counted in whole numbers alone. */
final class SecrecyRule {

    /** One of so many parts of those present. */
    static final int OF = 3;

    private SecrecyRule() {}

    /** Whether so many of those present are enough; nobody is never. */
    static boolean holds(int demanding, int present) {
        return demanding > 0 && (long) OF * demanding >= present;
    }

    /** The least number who must demand it. */
    static int least(int present) {
        return Math.max(1, (int) (((long) present + OF - 1) / OF));
    }

    /** As it is reckoned, with the sign that is true: {@code 3 × 2 ≥ 5}. */
    static String written(int demanding, int present) {
        return "%d × %d %s %d".formatted(OF, demanding, holds(demanding, present) ? "≥" : "<", present);
    }
}
