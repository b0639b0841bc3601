package kz.yntymaq.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All figures of one measure, and how they add up. */
class Cube {

    /** What figures are told apart by. */
    enum Side {
        YEAR,
        PLACE,
        PROGRAMME,
        PURPOSE;

        boolean isToldApartIn(CellKey key) {
            return switch (this) {
                case YEAR -> key.year() != 0;
                case PLACE -> !key.place().isEmpty();
                case PROGRAMME -> !key.programme().isEmpty();
                case PURPOSE -> !key.purpose().isEmpty();
            };
        }

        /** The same without that side: figures that add up to one share it. */
        CellKey line(CellKey key) {
            return switch (this) {
                case YEAR -> key.ofYear(-1);
                case PLACE -> key.at(key.level() == 2 ? key.oblast() + "/" : "*");
                case PROGRAMME -> key.ofProgramme("*");
                case PURPOSE -> key.ofPurpose("*");
            };
        }

        Leaf moved(Leaf leaf, Leaf to) {
            return switch (this) {
                case YEAR -> new Leaf(to.year(), leaf.place(), leaf.programme(), leaf.purpose());
                case PLACE -> new Leaf(leaf.year(), to.place(), leaf.programme(), leaf.purpose());
                case PROGRAMME -> new Leaf(leaf.year(), leaf.place(), to.programme(), leaf.purpose());
                case PURPOSE -> new Leaf(leaf.year(), leaf.place(), leaf.programme(), to.purpose());
            };
        }
    }

    /** Smallest parts of a figure that are known of it; more are never tried. */
    private static final int PARTS = 3;

    private record InLine(Side side, CellKey line) {}

    private final Measure measure;
    private final Map<CellKey, Raw> cells;
    private final Map<Leaf, Raw> parts;
    private final Map<CellKey, List<Leaf>> leaves = new HashMap<>();
    private final Map<InLine, List<CellKey>> lines = new HashMap<>();
    private final Set<CellKey.Shape> shapes = new HashSet<>();

    /**
     * @param cells every figure that is not nothing
     * @param leaves what they are summed up from
     */
    Cube(Measure measure, Map<CellKey, Raw> cells, Map<Leaf, Raw> leaves) {
        this.measure = measure;
        this.cells = cells;
        this.parts = leaves;
        cells.keySet().forEach(key -> {
            shapes.add(key.shape());
            for (Side side : Side.values()) {
                if (side.isToldApartIn(key)) {
                    lines.computeIfAbsent(new InLine(side, side.line(key)), line -> new ArrayList<>())
                            .add(key);
                }
            }
        });
        lines.values().forEach(line -> line.sort(Comparator.comparingLong((CellKey key) -> raw(key).number())));
        leaves.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().number()))
                .forEach(entry -> entry.getKey().cells(measure).stream()
                        .filter(cells::containsKey)
                        .map(key -> this.leaves.computeIfAbsent(key, each -> new ArrayList<>(PARTS)))
                        .filter(smallest -> smallest.size() < PARTS)
                        .forEach(smallest -> smallest.add(entry.getKey())));
    }

    Measure measure() {
        return measure;
    }

    Set<CellKey> keys() {
        return cells.keySet();
    }

    /** The smallest parts. */
    Map<Leaf, Raw> parts() {
        return parts;
    }

    /** @throws IllegalArgumentException for a figure that is nothing */
    Raw raw(CellKey key) {
        Raw found = find(key);
        if (found == null) {
            throw new IllegalArgumentException(key.toString());
        }
        return found;
    }

    @Nullable
    Raw find(CellKey key) {
        return cells.get(key);
    }

    /** The smallest of what it is summed up from, the smallest first. */
    List<Leaf> leaves(CellKey key) {
        return leaves.getOrDefault(key, List.of());
    }

    /** The figures that add up to one with it, the smallest first. */
    List<CellKey> line(Side side, CellKey key) {
        return lines.getOrDefault(new InLine(side, side.line(key)), List.of());
    }

    /** The published figures that a leaf is a part of, also those that would be nothing without it. */
    List<CellKey> published(Leaf leaf) {
        return leaf.cells(measure).stream()
                .filter(key -> shapes.contains(key.shape()))
                .toList();
    }
}
