package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks by the names that rules call them by, and what a rule finds. */
@Component
class DataRules implements Eligibility.Comparisons {

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("AT_MOST", new AtMost()),
            Map.entry("AT_LEAST", new AtLeast()),
            Map.entry("IS", new Is()),
            Map.entry("NO_ROW_HAS", new NoRowHas()),
            Map.entry("EACH_ROW_AT_MOST", new EachRowAtMost()),
            Map.entry("HAS_ROWS", new HasRows()),
            Map.entry("AT_MOST_PART", new AtMostPart()),
            Map.entry("PERCENT_OF", new PercentOf()),
            Map.entry("ADDS_UP", new AddsUp()),
            Map.entry("FOR_MONTHS", new ForMonths()),
            Map.entry("MEMBER_OF", new MemberOf()),
            Map.entry("WITHIN_MONTHS", new WithinMonths()),
            Map.entry("NOT_OLDER_THAN_YEARS", new NotOlderThanYears()),
            Map.entry("IN_WINDOW", new InWindow()),
            Map.entry("USED_ONCE", new UsedOnce()),
            Map.entry("RECORDED", new Recorded()),
            Map.entry("PEOPLE_TELL", new PeopleTell()));

    @Override
    public Set<String> names() {
        return CHECKS.keySet();
    }

    @Override
    public Set<String> missing(RuleEntry rule) {
        Check check = CHECKS.get(rule.check());
        return Stream.concat(Concern.needs(rule).stream(), check == null ? Stream.of() : check.needs().stream())
                .filter(oneOf -> oneOf.stream().noneMatch(rule.parameters()::containsKey))
                .map(oneOf -> String.join(" / ", new TreeSet<>(oneOf)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Question.Kind> kinds(RuleEntry rule) {
        Check check = CHECKS.get(rule.check());
        return check == null ? Set.of() : check.kinds();
    }

    @Override
    public boolean concerns(RuleEntry rule, Facts facts) {
        return Concern.of(rule, facts);
    }

    @Override
    public Finding check(RuleEntry rule, Facts facts) {
        Check check = CHECKS.get(rule.check());
        if (check == null) {
            throw new IllegalStateException(rule.code() + " names an unknown check: " + rule.check());
        }
        return new Finding(
                rule.code(),
                outcome(rule, check.fits(rule, facts)),
                rule.source(),
                rule.answer(),
                List.of(),
                rule.parameters().get("figure"),
                rule.name(),
                rule.text());
    }

    @Override
    public List<Finding> implied(Facts facts) {
        return ImpliedRules.check(facts);
    }

    private static Outcome outcome(RuleEntry rule, @Nullable Boolean fits) {
        if (fits == null) {
            return Outcome.CANNOT_BE_TOLD;
        }
        if (fits) {
            return Outcome.MET;
        }
        return switch (rule.effect()) {
            case BARS -> Outcome.NOT_MET;
            case CRITERION -> Outcome.AGAINST_CRITERION;
            case OFFICIAL -> Outcome.TO_CHECK;
        };
    }
}
