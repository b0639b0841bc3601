package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/**
 * Every year in {@code column} of {@code rows} is not earlier than the year of the application less {@code figure} or
 * {@code value}, and not later than that year.
 */
final class NotOlderThanYears implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("rows"), Set.of("column"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        int years = Objects.requireNonNull(Given.bound(rule, facts), "years are no indexes")
                .intValueExact();
        var given = Given.column(rule, facts);
        return given.isEmpty()
                ? null
                : given.stream()
                        .map(Integer::valueOf)
                        .allMatch(year -> year >= facts.day().getYear() - years
                                && year <= facts.day().getYear());
    }

    @Override
    public Set<Question.Kind> kinds() {
        return Set.of(Question.Kind.YEAR);
    }
}
