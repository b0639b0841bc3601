package kz.yntymaq.integrity.tie;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The co-operative in the middle and those that it has something in common with around it, each with its number in the table.
 *
 * @param spots one for each of the table, in its order
 */
record TiePicture(List<Spot> spots) {

    /** Side of the square that is drawn in. */
    static final int SIDE = 240;

    private static final int MIDDLE = SIDE / 2;
    private static final int RADIUS = 90;

    /** Where one stands. @param width of the line to it: the more kinds of ties, the wider */
    record Spot(int number, long x, long y, int width) {}

    static TiePicture of(List<SharedWith> shared) {
        return new TiePicture(IntStream.range(0, shared.size())
                .mapToObj(at -> {
                    double angle = 2 * Math.PI * at / shared.size() - Math.PI / 2;
                    return new Spot(
                            at + 1,
                            Math.round(MIDDLE + RADIUS * Math.cos(angle)),
                            Math.round(MIDDLE + RADIUS * Math.sin(angle)),
                            shared.get(at).kinds());
                })
                .toList());
    }
}
