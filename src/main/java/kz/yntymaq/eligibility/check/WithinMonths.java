package kz.yntymaq.eligibility.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/**
 * The day of the application is not later than so many months ({@code figure} or {@code value}) after the day that
 * answers {@code question}, or after every day in {@code column} of {@code rows}.
 */
final class WithinMonths implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question", "column"), Set.of("figure", "value"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        int months = Objects.requireNonNull(Given.bound(rule, facts), "months are no indexes")
                .intValueExact();
        List<String> days = rule.parameters().containsKey("rows")
                ? Given.column(rule, facts)
                : Stream.ofNullable(facts.answer(Given.parameter(rule, "question")))
                        .toList();
        return days.isEmpty()
                ? null
                : days.stream()
                        .map(LocalDate::parse)
                        .allMatch(day ->
                                !facts.day().isBefore(day) && !facts.day().isAfter(day.plusMonths(months)));
    }

    @Override
    public Set<Question.Kind> kinds() {
        return Set.of(Question.Kind.DAY);
    }
}
