package kz.yntymaq.territory;

import java.util.List;

/**
 * The open places that an import would close. A new edition of the classifier abolishes a few villages;
 * a file of a part of the country would close all the rest of it.
 *
 * @param open places that are open now
 * @param oblasts those in which places would be closed, the most first
 * @param used those of the places to be closed in which something stands, at most {@value #MOST_USED}
 */
public record KatoClosures(int open, List<OfOblast> oblasts, List<InUse> used) {

    /** Of a hundred open places; above it the administrator must say so twice. */
    private static final int MANY_PERCENT = 1;

    /**
     * One oblast.
     *
     * @param open its places that are open now, itself among them
     * @param closed those of them that would be closed
     */
    public record OfOblast(Territory oblast, int open, int closed) {}

    /** Places in use that are listed. */
    static final int MOST_USED = 100;

    /** A place in which something stands. */
    public record InUse(Territory place, List<Use> uses) {}

    /**
     * What stands there.
     *
     * @param key message key, its argument the number
     */
    public record Use(String key, int number) {}

    /** Places that would be closed in all. */
    public int closed() {
        return oblasts.stream().mapToInt(OfOblast::closed).sum();
    }

    /** Whether they are so many, or a whole oblast, that the file is more likely wrong than the country so changed. */
    public boolean areMany() {
        return 100L * closed() > (long) MANY_PERCENT * open
                || oblasts.stream().anyMatch(one -> one.closed() == one.open());
    }
}
