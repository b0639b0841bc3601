package kz.yntymaq.review.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.FindingText;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.review.answer.OpenRules;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what rules say, and what officials found of them, for a reader in an office. */
@Component
class RuleLines {

    private final FindingText text;
    private final ApplicationEditions editions;
    private final Texts texts;

    RuleLines(FindingText text, ApplicationEditions editions, Texts texts) {
        this.text = text;
        this.editions = editions;
        this.texts = texts;
    }

    /** What rules say by themselves. */
    List<RuleLine> plain(List<Finding> findings) {
        return findings.stream()
                .map(finding -> line(finding, null, null, List.of()))
                .toList();
    }

    /** The same with what officials found, in the order of the edition. @param names of the officials */
    List<RuleLine> of(Application application, List<Told> told, OpenRules open, Map<UUID, String> names) {
        Route route = editions.route(application);
        Map<String, String> sent = application.getAnswers().rulesAtSending();
        Map<String, OpenRule> byCode = open.all().stream().collect(Collectors.toMap(OpenRule::code, rule -> rule));
        return told.stream()
                .map(each -> {
                    OpenRule rule = byCode.get(each.entry().code());
                    return line(
                            each.finding(),
                            sent.get(each.finding().rule()),
                            rule,
                            Stream.ofNullable(rule)
                                    .flatMap(one ->
                                            one.answers().stream().map(answer -> said(one, answer, route, names)))
                                    .toList());
                })
                .toList();
    }

    private static RuleLine.Said said(OpenRule rule, OfficialAnswer answer, Route route, Map<UUID, String> names) {
        return new RuleLine.Said(
                names.getOrDefault(answer.getAccountId(), ""),
                answer.getAnsweredAt(),
                route.entry(answer.getStage()).map(entry -> entry.name().here()).orElse(answer.getStage()),
                answer.getSubmission(),
                answer.isMet(),
                answer.getWords(),
                answer.equals(rule.standing()));
    }

    private RuleLine line(Finding finding, @Nullable String sent, @Nullable OpenRule open, List<RuleLine.Said> said) {
        return new RuleLine(
                finding,
                text.name(finding),
                text.of(finding),
                text.source(finding),
                texts.get("review.outcome." + outcome(finding, open)),
                sent == null || sent.equals(finding.outcome().name()) ? null : texts.get("review.outcome." + sent),
                open,
                said);
    }

    private static String outcome(Finding finding, @Nullable OpenRule open) {
        if (open == null || open.isAsked() || !open.told().isForPeople()) {
            return finding.outcome().name();
        }
        return open.isNotMet() ? "NOT_MET" : "MET";
    }
}
