package kz.yntymaq.document.content;

import kz.yntymaq.kernel.RuleViolationException;

/** How large a picture may be. Whoever decodes one holds at least a whole line of it, so that each side is bounded too. */
public final class PictureSize {

    /** Pixels of the longer side; scanned rolls and long screenshots are shorter, and no JPEG can have 65,536. */
    public static final int LONGEST_SIDE = 30_000;

    /** What no scanner or telephone makes, and what would fill the memory of whoever looks at it. */
    public static final int MOST_PIXELS = 120_000_000;

    /** One that is built up in several passes is held whole by whoever decodes it: six bytes a pixel, outside the heap. */
    static final int MOST_PIXELS_IN_PASSES = 20_000_000;

    /** Each pass costs as much as the whole picture: together as much as two of the largest. */
    private static final long MOST_WORK = 2L * MOST_PIXELS;

    private PictureSize() {}

    /** @throws RuleViolationException {@code error.file.broken} for a picture without pixels or larger than any */
    public static void require(long width, long height) {
        require(width, height, MOST_PIXELS);
    }

    static void requireInPasses(long width, long height) {
        require(width, height, MOST_PIXELS_IN_PASSES);
    }

    static void requireInPasses(long width, long height, int passes) {
        require(width, height, Math.min(MOST_PIXELS_IN_PASSES, MOST_WORK / passes));
    }

    private static void require(long width, long height, long most) {
        if (Math.min(width, height) <= 0 || Math.max(width, height) > LONGEST_SIDE || width * height > most) {
            throw new RuleViolationException("error.file.broken");
        }
    }
}
