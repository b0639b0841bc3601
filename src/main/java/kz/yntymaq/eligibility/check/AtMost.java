package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The answer to {@code question} is not above {@code figure} or {@code value}. */
final class AtMost implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        BigDecimal given = Given.number(rule, facts);
        BigDecimal most = Given.bound(rule, facts);
        if (given == null || most == null) {
            return null;
        }
        return given.compareTo(most) <= 0;
    }

    @Override
    public Set<Question.Kind> kinds() {
        return NUMBERS;
    }
}
