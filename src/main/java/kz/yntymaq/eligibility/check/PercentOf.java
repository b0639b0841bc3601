package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code question} is {@code figure} (or {@code value}) percent of the answer to {@code of}, to a tenge: who
 * answers may round.
 */
final class PercentOf implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("of"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        BigDecimal given = Given.number(rule, facts);
        BigDecimal whole = Given.number(Given.parameter(rule, "of"), facts);
        if (given == null || whole == null) {
            return null;
        }
        BigDecimal percent = Objects.requireNonNull(Given.bound(rule, facts), "percents are no indexes");
        BigDecimal due = whole.multiply(percent).movePointLeft(2);
        return given.subtract(due).abs().compareTo(BigDecimal.ONE) < 0;
    }

    @Override
    public Set<Question.Kind> kinds() {
        return NUMBERS;
    }
}
