package kz.yntymaq.eligibility;

import java.math.BigDecimal;
import java.util.Optional;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a rule says, with its figures and its source, for a reader. Named {@code @findingText} in templates. */
@Component("findingText")
public class FindingText {

    private final Texts texts;
    private final Format format;
    private final LegalText law;

    FindingText(Texts texts, Format format, LegalText law) {
        this.texts = texts;
        this.format = format;
        this.law = law;
    }

    /** What the rule says, and which record of the portal counted where one did. */
    public String of(Finding finding) {
        return finding.recorded() ? said(finding) + " " + record(finding.paper()) : said(finding);
    }

    private String record(Facts.@Nullable Paper paper) {
        return paper == null
                ? texts.get("eligibility.check.recorded")
                : texts.get("eligibility.check.recorded.paper", paper.number(), format.date(paper.day()));
    }

    private String said(Finding finding) {
        if (finding.name() != null) {
            return finding.text() == null
                            || finding.outcome() == Outcome.MET
                            || finding.outcome() == Outcome.CANNOT_BE_TOLD
                    ? texts.get("eligibility.check." + finding.outcome())
                    : finding.text().here();
        }
        if (finding.arguments().contains(Rule.NAMELESS)) {
            Optional<String> nameless = texts.find(finding.key() + ".nameless");
            if (nameless.isPresent()) {
                return nameless.get();
            }
        }
        return texts.get(
                finding.key(),
                finding.arguments().stream()
                        .map(argument -> argument instanceof BigDecimal money ? format.money(money) : argument)
                        .toArray());
    }

    /** Name of the rule. */
    public String name(Finding finding) {
        return finding.name() == null
                ? texts.get(finding.nameKey())
                : finding.name().here();
    }

    /** Where the rule comes from. */
    public String source(Finding finding) {
        return law.of(finding.source());
    }
}
