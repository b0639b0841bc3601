package kz.yntymaq.cooperative.people;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * People of a list that is read as a whole, no more than can be looked through: by their names, or those of a name.
 *
 * @param next after whom the rest begins; null where nothing is left
 */
public record NamedPart<T>(List<T> rows, @Nullable UUID next) {

    /** How to tell one from another. */
    public record By<T>(Function<T, String> name, Function<T, UUID> id) {}

    /**
     * @param words a part of the name, null for all
     * @param after whom it begins, null for the first
     * @param most how many at once
     */
    public static <T> NamedPart<T> of(List<T> all, By<T> by, @Nullable String words, @Nullable UUID after, int most) {
        String folded = words == null ? "" : SearchWords.folded(words);
        List<T> found = all.stream()
                .filter(each -> SearchWords.folded(by.name().apply(each)).contains(folded))
                .sorted(Comparator.comparing(by.name(), NameOrder.KAZAKH).thenComparing(by.id()))
                .toList();
        int from = 1 + found.stream().map(by.id()).toList().indexOf(after);
        int to = Math.min(found.size(), from + most);
        List<T> rows = found.subList(from, to);
        return new NamedPart<>(rows, to < found.size() ? by.id().apply(rows.get(rows.size() - 1)) : null);
    }
}
