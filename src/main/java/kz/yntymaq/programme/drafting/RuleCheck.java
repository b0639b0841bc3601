package kz.yntymaq.programme.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import org.jspecify.annotations.Nullable;

/** Whether the rules of an edition can be asked: their checks, the parameters of these, and what they name. */
final class RuleCheck {

    /** Of a number of months, years or rows. */
    private static final int MOST_DIGITS = 4;

    private final Content content;
    private final KnownChecks checks;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck(Content content, KnownChecks checks) {
        this.content = content;
        this.checks = checks;
    }

    /** What is wrong with the rules, in their order. */
    static List<Problem> of(Content content, KnownChecks checks) {
        var check = new RuleCheck(content, checks);
        check.rules();
        return check.problems;
    }

    private void wrong(String at, String key, @Nullable Object... arguments) {
        problems.add(Problem.of(at, key, arguments));
    }

    private void rules() {
        for (RuleEntry rule : content.rules()) {
            String at = "rules~" + rule.code();
            boolean comparison = checks.comparisons().contains(rule.check());
            if (!comparison && !checks.named().contains(rule.check())) {
                wrong(at, "no-check", rule.check());
            }
            if (comparison && (rule.name() == null || rule.text() == null)) {
                wrong(at, "rule-words");
            }
            if (rule.answer() != null && content.question(rule.answer()).isEmpty()) {
                wrong(at, "no-question", rule.answer());
            }
            parameters(rule, at);
        }
    }

    /** A check that computes is given an answer that it can compute with. */
    private void kinds(RuleEntry rule, String at) {
        Set<Kind> understood = checks.kinds(rule);
        if (understood.isEmpty()) {
            return;
        }
        var asked = named(Objects.requireNonNullElse(
                rule.parameters().getOrDefault("rows", rule.parameters().get("question")), ""));
        String column = rule.parameters().get("column");
        asked.flatMap(question -> column == null ? Optional.of(question) : question.column(column))
                .filter(question -> !understood.contains(question.kind()))
                .ifPresent(question -> wrong(at, "kind-of-answer", question.code()));
    }

    /** A question, or a list and after a point one of its columns. */
    private Optional<Question> named(String value) {
        String[] steps = value.split("\\.", 2);
        Optional<Question> question = content.question(steps[0]);
        return steps.length == 1 ? question : question.flatMap(list -> list.column(steps[1]));
    }

    /** Whether a check compares amounts; others count months, years or rows, which are whole. */
    private boolean takesAmounts(RuleEntry rule) {
        return checks.kinds(rule).contains(Kind.MONEY);
    }

    private static boolean isWhole(FigureEntry figure) {
        return figure.value().scale() <= 0
                && figure.value().precision() - figure.value().scale() <= MOST_DIGITS
                && figure.unit() != FigureEntry.Unit.MCI;
    }

    private void parameters(RuleEntry rule, String at) {
        kinds(rule, at);
        checks.missing(rule).forEach(name -> wrong(at, "no-parameter", name));
        rule.parameters().forEach((name, value) -> {
            boolean there = switch (name) {
                case "question", "of", "plus" ->
                    named(value).isPresent() && (takesAmounts(rule) || !value.contains("."));
                case "rows", "when", "unless" -> content.question(value).isPresent();
                case "figure" ->
                    content.figure(value)
                            .filter(figure -> takesAmounts(rule) || isWhole(figure))
                            .isPresent();
                case "column" ->
                    content.question(
                                    Objects.requireNonNullElse(rule.parameters().get("rows"), ""))
                            .flatMap(rows -> rows.column(value))
                            .isPresent();
                case "value" -> value.matches(takesAmounts(rule) ? "[0-9]{1,15}([.][0-9]{1,2})?" : "[0-9]{1,4}");
                default -> true;
            };
            if (!there) {
                wrong(at, "no-such-parameter", name, value);
            }
        });
    }
}
