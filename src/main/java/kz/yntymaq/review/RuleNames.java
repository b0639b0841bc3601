package kz.yntymaq.review;

import java.math.BigDecimal;
import kz.yntymaq.application.Finding;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes acts, points and findings for a reader. */
@Component
class RuleNames {

    private final Texts texts;
    private final Format format;

    RuleNames(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** A reference as decisions keep it, {@code R 6}, written out; null for none. */
    @Nullable String written(@Nullable String rule) {
        if (rule == null) {
            return null;
        }
        int space = rule.indexOf(' ');
        return space < 0 ? source(rule, "") : source(rule.substring(0, space), rule.substring(space + 1));
    }

    /** What a rule says of an application, with its name and its source. */
    CaseFile.Line line(Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument instanceof BigDecimal tenge ? format.money(tenge) : argument)
                .toArray();
        return new CaseFile.Line(
                finding,
                texts.get(finding.nameKey()),
                texts.get(finding.key(), arguments),
                source(finding.act(), finding.point()));
    }

    private String source(String act, String point) {
        String key = act.equals("RA") ? "review.source.RA" : "programme.source." + act;
        int bracket = point.indexOf('(');
        return bracket < 0
                ? texts.get(key, point)
                : texts.get(key + ".sub", point.substring(0, bracket), point.substring(bracket + 1, point.length() - 1));
    }
}
