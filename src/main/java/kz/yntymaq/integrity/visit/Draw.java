package kz.yntymaq.integrity.visit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Who is visited: half drawn of the list, half of all others, in an order that says nothing of which is which. The same seed over
 * the same co-operatives draws the same.
 *
 * @param listed whether it was drawn of the list
 */
record Draw(UUID cooperative, boolean listed) {

    /** @param listed those with signals that officials are shown @param all of the territory @param size how many are visited, fewer where there are fewer */
    static List<Draw> of(Collection<UUID> listed, Collection<UUID> all, int size, long seed) {
        var random = new Random(seed);
        var drawn = new ArrayList<Draw>();
        shuffled(listed, random).stream().limit(size / 2).forEach(each -> drawn.add(new Draw(each, true)));
        List<UUID> taken = drawn.stream().map(Draw::cooperative).toList();
        shuffled(all, random).stream()
                .filter(each -> !taken.contains(each))
                .limit((long) size - drawn.size())
                .forEach(each -> drawn.add(new Draw(each, false)));
        Collections.shuffle(drawn, random);
        return List.copyOf(drawn);
    }

    /** The order in which they come from the database counts for nothing. */
    private static List<UUID> shuffled(Collection<UUID> some, Random random) {
        var all = new ArrayList<>(some);
        Collections.sort(all);
        Collections.shuffle(all, random);
        return all;
    }
}
