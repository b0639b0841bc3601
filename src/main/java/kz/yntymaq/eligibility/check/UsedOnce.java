package kz.yntymaq.eligibility.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/**
 * No number in {@code column} of {@code rows} stands there twice or in another application of the portal, however it is
 * written: its letters of either alphabet, of any size, with or without what divides it.
 */
final class UsedOnce implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("rows"), Set.of("column"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        String column = Given.parameter(rule, "column");
        List<String> given = Given.column(rule, facts).stream()
                .map(SearchWords::foldedNumber)
                .filter(number -> !number.isEmpty())
                .toList();
        return given.isEmpty()
                ? null
                : new HashSet<>(given).size() == given.size()
                        && facts.usedElsewhere(column, given).isEmpty();
    }
}
