package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** No row of {@code rows} has {@code column} answered with {@code is}. */
final class NoRowHas implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("rows"), Set.of("column"), Set.of("is"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        String column = Given.parameter(rule, "column");
        String is = Given.parameter(rule, "is");
        var rows = Given.rows(rule, facts);
        return rows.isEmpty() ? null : rows.stream().noneMatch(row -> is.equals(row.get(column)));
    }
}
