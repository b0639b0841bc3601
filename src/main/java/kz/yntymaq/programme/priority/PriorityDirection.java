package kz.yntymaq.programme.priority;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Directions of projects, as villages choose them. The list is the portal's own: the rules have none. Its names are those
 * of an application's directions.
 */
public enum PriorityDirection {
    LIVESTOCK,
    CROP,
    GREENHOUSE,
    POULTRY,
    BEEKEEPING,
    FISH,
    PROCESSING,
    /** To agriculture or not: a village may choose those that are. */
    SERVICES,
    /** Not agricultural, and so no matter of the screening (rules, point 3). */
    TOURISM,
    /** Whatever has no name here. */
    OTHER;

    /** The direction that an application calls by this code. */
    public static PriorityDirection of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the screening leaves it out, because it is not agricultural (rules, point 3). */
    public boolean isExempt() {
        return this == TOURISM;
    }

    /** Those that a village may choose, in the order of the page. */
    static List<PriorityDirection> screened() {
        return Arrays.stream(values())
                .filter(each -> each != TOURISM && each != OTHER)
                .toList();
    }

    /** As they are stored: names with a space between them. */
    static String stored(Set<PriorityDirection> directions) {
        return directions.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** What {@link #stored(Set)} wrote. */
    static Set<PriorityDirection> read(String stored) {
        Set<PriorityDirection> read = EnumSet.noneOf(PriorityDirection.class);
        Arrays.stream(stored.split(" ")).filter(name -> !name.isEmpty()).forEach(name -> read.add(valueOf(name)));
        return read;
    }

    /** Message key of its name. */
    public String key() {
        return "priority.direction." + name();
    }
}
