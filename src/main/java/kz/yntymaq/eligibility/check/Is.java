package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The answer to {@code question} is {@code is}: an option's code, {@code yes} or {@code no}. */
final class Is implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("is"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        String given = facts.answer(Given.parameter(rule, "question"));
        return given == null ? null : given.equals(Given.parameter(rule, "is"));
    }
}
