package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** Every value of {@code column} in {@code rows} is not above {@code figure} or {@code value}. */
final class EachRowAtMost implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("rows"), Set.of("column"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        BigDecimal most = Given.bound(rule, facts);
        var given = Given.column(rule, facts);
        if (given.isEmpty() || most == null) {
            return null;
        }
        return given.stream().allMatch(value -> new BigDecimal(value).compareTo(most) <= 0);
    }

    @Override
    public Set<Question.Kind> kinds() {
        return NUMBERS;
    }
}
