package kz.yntymaq.programme.fund;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.ui.Bar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A map of the 20 oblasts as tiles, coloured by how much of each limit of this year approvals hold. */
@Component
class TileMap {

    /** Side of a tile with its gap, in units of the picture. */
    private static final int STEP = 62;

    /** Shares of the limit, in percent, at which the colour deepens. */
    private static final int SHADE = 20;

    private static final int DEEPEST = 4;

    /** Column and row by the first two digits of the code, roughly as the oblasts lie. */
    private static final Map<String, Spot> SPOTS = Map.ofEntries(
            Map.entry("59", new Spot(4, 0)),
            Map.entry("27", new Spot(0, 1)),
            Map.entry("15", new Spot(1, 1)),
            Map.entry("39", new Spot(2, 1)),
            Map.entry("11", new Spot(3, 1)),
            Map.entry("71", new Spot(4, 1)),
            Map.entry("55", new Spot(5, 1)),
            Map.entry("23", new Spot(0, 2)),
            Map.entry("62", new Spot(2, 2)),
            Map.entry("35", new Spot(3, 2)),
            Map.entry("10", new Spot(4, 2)),
            Map.entry("63", new Spot(5, 2)),
            Map.entry("47", new Spot(0, 3)),
            Map.entry("43", new Spot(1, 3)),
            Map.entry("61", new Spot(2, 3)),
            Map.entry("31", new Spot(3, 3)),
            Map.entry("75", new Spot(4, 3)),
            Map.entry("33", new Spot(5, 3)),
            Map.entry("79", new Spot(3, 4)),
            Map.entry("19", new Spot(4, 4)));

    private final Limits limits;
    private final LimitSetting oblasts;

    TileMap(Limits limits, LimitSetting oblasts) {
        this.limits = limits;
        this.oblasts = oblasts;
    }

    private record Spot(int column, int row) {}

    /**
     * One tile.
     *
     * @param labelKey message key of the oblast's short name
     * @param percent of its limit that approvals hold, null when it has no limit
     * @param shade {@code none}, or 0 to 4, the deepest last
     */
    public record Tile(
            int x, int y, String labelKey, @Nullable String percent, String shade) {}

    /** The country's limit of a year, the tiles, and the same facts by oblast. */
    public record Money(String year, Bar country, List<Tile> tiles, List<OblastLimit> oblasts) {

        /** Whether any oblast has a limit. */
        public boolean isSet() {
            return country.limit().signum() > 0;
        }
    }

    /** What stands in the money part of the home page, for this year. */
    public Money ofThisYear() {
        List<OblastLimit> all = oblasts.everywhere(limits.year());
        return new Money(
                String.valueOf(limits.year()),
                limits.country(),
                all.stream()
                        .filter(oblast -> SPOTS.containsKey(prefix(oblast)))
                        .map(TileMap::tile)
                        .toList(),
                all);
    }

    private static Tile tile(OblastLimit oblast) {
        Spot spot = Objects.requireNonNull(SPOTS.get(prefix(oblast)));
        Bar bar = oblast.limit() == null ? null : oblast.limit().bar();
        return new Tile(
                spot.column() * STEP,
                spot.row() * STEP,
                "programme.tile." + prefix(oblast),
                bar == null ? null : bar.percentWritten(),
                bar == null ? "none" : String.valueOf(Math.min(bar.percent() / SHADE, DEEPEST)));
    }

    private static String prefix(OblastLimit oblast) {
        return oblast.code().substring(0, 2);
    }
}
