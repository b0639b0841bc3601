package kz.yntymaq.integrity.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The activity of each co-operative of a population in the twelve months before its day, beside what is usual. */
final class Activities {

    /** With fewer others nothing is compared: the figures would be somebody's. */
    static final int FEWEST = 5;

    private static final int MONTHS = 12;

    private Activities() {}

    /** By co-operative. */
    static Map<String, Activity> of(Population population) {
        LocalDate since = population.on().minusMonths(MONTHS);
        Map<String, Set<String>> members = people(population.members().stream()
                .filter(each -> !each.associated()
                        && (each.until() == null || !each.until().isBefore(population.on())))
                .map(each -> Map.entry(each.cooperative(), each.person())));
        Map<String, Set<String>> delivered = people(population.deliveries().stream()
                .filter(each -> each.person() != null && each.on().isAfter(since))
                .map(each -> Map.entry(each.cooperative(), String.valueOf(each.person()))));
        Map<String, Set<String>> paid = people(population.payments().stream()
                .filter(each -> each.on().isAfter(since))
                .map(each -> Map.entry(each.cooperative(), each.person())));
        Map<String, Set<String>> general = days(population, MeetingKind.GENERAL, since);
        Map<String, Set<String>> board = days(population, MeetingKind.BOARD, since);
        Map<String, Activity> own = population.cooperatives().stream()
                .collect(Collectors.toMap(Cooperative::id, each -> {
                    Set<String> all = members.getOrDefault(each.id(), Set.of());
                    return new Activity(
                            all.size(),
                            general.getOrDefault(each.id(), Set.of()).size(),
                            board.getOrDefault(each.id(), Set.of()).size(),
                            both(all, delivered.getOrDefault(each.id(), Set.of())),
                            both(all, paid.getOrDefault(each.id(), Set.of())),
                            null);
                }));
        return among(population.cooperatives(), own);
    }

    private static Map<String, Activity> among(List<Cooperative> all, Map<String, Activity> own) {
        Map<String, List<Cooperative>> near =
                all.stream().collect(Collectors.groupingBy(each -> each.kind() + " " + each.oblast()));
        Map<String, List<Cooperative>> far = all.stream().collect(Collectors.groupingBy(Cooperative::kind));
        var compared = new HashMap<String, Activity>();
        all.forEach(each -> {
            Collection<Cooperative> closest = near.getOrDefault(each.kind() + " " + each.oblast(), List.of());
            Collection<Cooperative> peers =
                    closest.size() > FEWEST ? closest : far.getOrDefault(each.kind(), List.of());
            Activity activity = own.get(each.id());
            if (activity != null) {
                compared.put(each.id(), activity.among(peers(each, peers, own)));
            }
        });
        return compared;
    }

    private static Activity.@Nullable Peers peers(
            Cooperative one, Collection<Cooperative> peers, Map<String, Activity> own) {
        List<Activity> others = peers.stream()
                .filter(each -> !each.id().equals(one.id()))
                .map(Cooperative::id)
                .flatMap(id -> Stream.ofNullable(own.get(id)))
                .toList();
        return others.size() < FEWEST
                ? null
                : new Activity.Peers(
                        others.size(),
                        median(others, Activity::meetings),
                        median(others, Activity::deliveredPart),
                        median(others, Activity::paidPart));
    }

    private static double median(List<Activity> some, ToDoubleFunction<Activity> figure) {
        double[] sorted = some.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Map<String, Set<String>> days(Population population, MeetingKind kind, LocalDate since) {
        return people(population.meetings().stream()
                .filter(each -> each.kind() == kind && each.on().isAfter(since))
                .map(each -> Map.entry(each.cooperative(), each.on().toString())));
    }

    private static int both(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static Map<String, Set<String>> people(Stream<Map.Entry<String, String>> rows) {
        Function<String, Set<String>> none = key -> new HashSet<>();
        var people = new HashMap<String, Set<String>>();
        rows.forEach(each -> people.computeIfAbsent(each.getKey(), none).add(each.getValue()));
        return people;
    }
}
