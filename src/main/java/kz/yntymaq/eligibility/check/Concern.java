package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;

/**
 * Whether a rule concerns an applicant at all: only where the answer to {@code when} is {@code whenIs}, not where the answer
 * to {@code unless} is {@code unlessIs}, and not about a question that what was answered makes needless.
 */
final class Concern {

    private Concern() {}

    static boolean of(RuleEntry rule, Facts facts) {
        Map<String, String> parameters = rule.parameters();
        String when = parameters.get("when");
        String unless = parameters.get("unless");
        return (when == null || is(facts, when, Given.parameter(rule, "whenIs")))
                && (unless == null || !is(facts, unless, Given.parameter(rule, "unlessIs")))
                && Stream.of("question", "rows")
                        .flatMap(name -> Stream.ofNullable(parameters.get(name)))
                        .allMatch(question -> isAsked(question, facts));
    }

    /** The parameters that go with those which the rule has. */
    static List<Set<String>> needs(RuleEntry rule) {
        return Stream.of("when", "unless")
                .filter(rule.parameters()::containsKey)
                .map(name -> Set.of(name + "Is"))
                .toList();
    }

    private static boolean is(Facts facts, String question, String expected) {
        return expected.equals(facts.answer(question));
    }

    private static boolean isAsked(String question, Facts facts) {
        return facts.edition()
                .content()
                .question(question.replaceFirst("\\..*", "")) // that of a column is its list
                .map(Question::when)
                .map(when -> facts.answer(when.question()) == null || when.holds(facts.answer(when.question())))
                .orElse(true);
    }
}
