package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a rule says, with its figures, its act and its point, for a reader. Named {@code @findingText} in templates. */
@Component("findingText")
public class FindingText {

    private final Texts texts;
    private final Format format;

    FindingText(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** What the rule says about this application. */
    public String of(Finding finding) {
        return texts.get(
                finding.key(),
                finding.arguments().stream()
                        .map(argument -> argument instanceof BigDecimal money ? format.money(money) : argument)
                        .toArray());
    }

    /** Name of the rule. */
    public String name(Finding finding) {
        return texts.get(finding.nameKey());
    }

    /** Act and point that the rule comes from. */
    public String source(Finding finding) {
        return source(finding.act(), finding.point());
    }

    /** A reference as decisions keep it, {@code R 6}, written out; null for none. */
    public @Nullable String written(@Nullable String rule) {
        if (rule == null) {
            return null;
        }
        int space = rule.indexOf(' ');
        return space < 0 ? source(rule, "") : source(rule.substring(0, space), rule.substring(space + 1));
    }

    /** An act and its point; a sub-point stands in brackets, {@code 9(2)}. */
    private String source(String act, String point) {
        int bracket = point.indexOf('(');
        return bracket < 0
                ? texts.get("programme.source." + act, point)
                : texts.get(
                        "programme.source." + act + ".sub",
                        point.substring(0, bracket),
                        point.substring(bracket + 1, point.length() - 1));
    }
}
