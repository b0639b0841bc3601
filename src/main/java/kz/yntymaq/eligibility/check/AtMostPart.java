package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The answer to {@code question} is at most one of {@code value} equal parts of the answer to {@code of}. */
final class AtMostPart implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("of"), Set.of("value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        BigDecimal given = Given.number(rule, facts);
        BigDecimal whole = Given.number(Given.parameter(rule, "of"), facts);
        if (given == null || whole == null) {
            return null;
        }
        return given.multiply(new BigDecimal(Given.parameter(rule, "value"))).compareTo(whole) <= 0;
    }

    @Override
    public Set<Question.Kind> kinds() {
        return NUMBERS;
    }
}
