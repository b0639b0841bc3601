package kz.yntymaq.eligibility.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** Reads what a rule's parameters name. */
final class Given {

    private Given() {}

    /** A parameter that the rule must have. */
    static String parameter(RuleEntry rule, String name) {
        String value = rule.parameters().get(name);
        if (value == null) {
            throw new IllegalStateException(rule.code() + " lacks its parameter " + name);
        }
        return value;
    }

    /** The bound of a rule: its {@code figure}, in tenge where it counts indexes, or its {@code value}; null while the index is unknown. */
    static @Nullable BigDecimal bound(RuleEntry rule, Facts facts) {
        String code = rule.parameters().get("figure");
        if (code == null) {
            return new BigDecimal(parameter(rule, "value"));
        }
        FigureEntry figure = facts.edition().figure(code);
        if (figure.unit() != FigureEntry.Unit.MCI) {
            return figure.value().min(figure.unit().most());
        }
        BigDecimal mci = facts.mci();
        return mci == null ? null : figure.value().multiply(mci);
    }

    /** The answer to the rule's {@code question} as a number; null when it is missing. */
    static @Nullable BigDecimal number(RuleEntry rule, Facts facts) {
        return number(parameter(rule, "question"), facts);
    }

    /**
     * An answer as a number; null when it is missing.
     *
     * @param named a question, or a list and after a point one of its columns: the sum of its rows
     */
    static @Nullable BigDecimal number(String named, Facts facts) {
        String[] steps = named.split("\\.", 2);
        if (steps.length == 1) {
            return Question.asNumber(facts.answer(named));
        }
        return facts.rows(steps[0]).stream()
                .map(row -> Question.asNumber(row.get(steps[1])))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The rows of the rule's {@code rows}. */
    static List<Map<String, String>> rows(RuleEntry rule, Facts facts) {
        return facts.rows(parameter(rule, "rows"));
    }

    /** The values of the rule's {@code column} in its {@code rows}, where given. */
    static List<String> column(RuleEntry rule, Facts facts) {
        String column = parameter(rule, "column");
        return rows(rule, facts).stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
    }
}
