package kz.yntymaq.cooperative.kinship;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How large the largest family is among the members, by confirmed kinships alone: relatives of relatives are one family. An
 * indicator for offices (the portal's own, no act names it): bands in place of a number, and no ground for any decision.
 */
final class FamilyShareRule {

    private FamilyShareRule() {}

    /** How many of the members are of the largest family. */
    enum Band {
        /** Nobody has confirmed a relative. */
        NONE,
        UP_TO_QUARTER,
        UP_TO_HALF,
        ABOVE_HALF;

        /** Message key of its name. */
        public String key() {
            return "kinship.band." + name();
        }
    }

    /** Two who are relatives. */
    record Pair(UUID one, UUID other) {}

    static Band of(Collection<Pair> confirmed, int members) {
        int largest = largest(confirmed);
        if (largest == 0) {
            return Band.NONE;
        }
        if (4 * largest <= members) {
            return Band.UP_TO_QUARTER;
        }
        return 2 * largest <= members ? Band.UP_TO_HALF : Band.ABOVE_HALF;
    }

    /** People of the largest family; 0 where nobody is related. */
    static int largest(Collection<Pair> confirmed) {
        Map<UUID, UUID> above = new HashMap<>();
        confirmed.forEach(pair -> above.put(head(above, pair.one()), head(above, pair.other())));
        Map<UUID, Integer> sizes = new HashMap<>();
        confirmed.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .forEach(person -> sizes.merge(head(above, person), 1, Integer::sum));
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static UUID head(Map<UUID, UUID> above, UUID person) {
        UUID found = person;
        for (UUID next = above.get(found); next != null && !next.equals(found); next = above.get(found)) {
            found = next;
        }
        return found;
    }
}
