package kz.yntymaq.ui;

import java.util.List;
import java.util.stream.IntStream;

/** A picture of people around a common house: at most twelve are drawn. */
public record Ring(int people) {

    private static final int MOST = 12;
    private static final double RADIUS = 74;

    /** Where one person stands, in a picture of 200 by 200. */
    public record Spot(long x, long y) {}

    public List<Spot> spots() {
        int drawn = Math.min(people, MOST);
        return IntStream.range(0, drawn)
                .mapToObj(i -> 2 * Math.PI * i / drawn - Math.PI / 2)
                .map(angle -> new Spot(
                        Math.round(100 + RADIUS * Math.cos(angle)), Math.round(100 + RADIUS * Math.sin(angle))))
                .toList();
    }
}
