package kz.yntymaq.application.eligibility;

import java.util.List;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.programme.edition.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about an application.
 *
 * @param rule name of the rule, last part of its message keys
 * @param act short name of the act, such as {@code R}
 * @param point of the act, such as {@code 9(2)}
 * @param field the answer that it concerns and that mends it, null when no answer of the application does
 * @param arguments figures that it looked at, for its message; BigDecimal is money
 * @param figure the figure of the edition it used, null for none
 */
public record Finding(
        String rule,
        Outcome outcome,
        String act,
        String point,
        @Nullable Field field,
        List<Object> arguments,
        @Nullable Figure figure) {

    /** A rule is met, is not, cannot be told yet, or depends on what only an official can check. */
    public enum Outcome {
        MET,
        NOT_MET,
        CANNOT_BE_TOLD,
        TO_CHECK
    }

    /** Where it can be mended, null when nowhere in the application. */
    public @Nullable Section section() {
        return field == null ? null : field.section();
    }

    /** Whether the application may not be sent: the rule is not met or cannot be told. */
    public boolean stops() {
        return outcome == Outcome.NOT_MET || outcome == Outcome.CANNOT_BE_TOLD;
    }

    /** Whether what is answered goes against the rule. */
    public boolean isBroken() {
        return outcome == Outcome.NOT_MET;
    }

    /** Message key of what the reader is told. */
    public String key() {
        return "application.rule." + rule + "." + outcome;
    }

    /** Message key of the rule's name. */
    public String nameKey() {
        return "application.rule." + rule;
    }
}
