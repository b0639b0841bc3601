package kz.yntymaq.integrity.visit;

/**
 * What visits found, of the list and of the sample beside each other: the list is worth its name only where it finds more.
 *
 * @param listed visits of the list with a result
 * @param listedFound those of them that found something
 * @param drawn visits of the sample with a result
 * @param drawnFound those of them that found something
 */
record Precision(int listed, int listedFound, int drawn, int drawnFound) {

    /** With fewer results of either kind the figures say little. */
    private static final int FEW = 10;

    public boolean isFew() {
        return listed < FEW || drawn < FEW;
    }

    public boolean isEmpty() {
        return listed + drawn == 0;
    }
}
