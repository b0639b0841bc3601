package kz.yntymaq.review.assignment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Gives cases one by one to whoever has the fewest then; of equals to the first by name. */
class Spread {

    private final List<Colleague> people;
    private final Map<UUID, Integer> has;
    private final Map<UUID, Integer> gets = new HashMap<>();
    private final Map<UUID, Colleague> byCase = new LinkedHashMap<>();

    /** @param has how many each works on already */
    Spread(List<Colleague> people, Map<UUID, Integer> has) {
        this.people = people;
        this.has = has;
    }

    /** Gives a case. @return whether anybody may have it */
    boolean give(UUID id, Predicate<Colleague> may) {
        Optional<Colleague> chosen = people.stream().filter(may).min(Comparator.comparingInt(this::total));
        chosen.ifPresent(one -> {
            gets.merge(one.id(), 1, Integer::sum);
            byCase.put(id, one);
        });
        return chosen.isPresent();
    }

    private int total(Colleague one) {
        return has.getOrDefault(one.id(), 0) + gets.getOrDefault(one.id(), 0);
    }

    List<EvenShares.Share> shares() {
        return people.stream()
                .map(one -> new EvenShares.Share(one, has.getOrDefault(one.id(), 0), gets.getOrDefault(one.id(), 0)))
                .toList();
    }

    Map<UUID, Colleague> byCase() {
        return byCase;
    }
}
