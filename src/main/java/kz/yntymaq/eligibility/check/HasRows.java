package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** There are at least {@code value} rows in {@code rows}. */
final class HasRows implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("rows"), Set.of("value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        var rows = Given.rows(rule, facts);
        return rows.isEmpty() ? null : rows.size() >= Integer.parseInt(Given.parameter(rule, "value"));
    }
}
