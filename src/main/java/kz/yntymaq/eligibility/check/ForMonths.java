package kz.yntymaq.eligibility.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** On the day of the application at least so many months ({@code figure} or {@code value}) have passed since the day that answers {@code question}. */
final class ForMonths implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        int months = Objects.requireNonNull(Given.bound(rule, facts), "months are no indexes")
                .intValueExact();
        String since = facts.answer(Given.parameter(rule, "question"));
        return since == null ? null : !LocalDate.parse(since).plusMonths(months).isAfter(facts.day());
    }

    @Override
    public Set<Question.Kind> kinds() {
        return Set.of(Question.Kind.DAY);
    }
}
