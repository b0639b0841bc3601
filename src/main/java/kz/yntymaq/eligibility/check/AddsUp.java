package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The answers to {@code question} and {@code plus} make the answer to {@code of}. */
final class AddsUp implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("plus"), Set.of("of"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        BigDecimal one = Given.number(rule, facts);
        BigDecimal other = Given.number(Given.parameter(rule, "plus"), facts);
        BigDecimal whole = Given.number(Given.parameter(rule, "of"), facts);
        if (one == null || other == null || whole == null) {
            return null;
        }
        return one.add(other).compareTo(whole) == 0;
    }

    @Override
    public Set<Question.Kind> kinds() {
        return NUMBERS;
    }
}
