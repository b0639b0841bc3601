package kz.yntymaq.eligibility.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.FindingText;
import kz.yntymaq.programme.drafting.Trial;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Component;

/** Holds the example of an administrator against an edition, as an application would be held against it. */
@Component
class ExampleTrial implements Trial {

    private final Eligibility eligibility;
    private final Programmes programmes;
    private final FindingText texts;
    private final Clock clock;

    ExampleTrial(Eligibility eligibility, Programmes programmes, FindingText texts, Clock clock) {
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Said> of(Edition edition, Example example) {
        LocalDate today = LocalDate.now(clock);
        var facts = new ExampleFacts(
                edition, example, today, programmes.mrp(today.getYear()).orElse(null));
        return eligibility.check(facts).stream()
                .map(finding -> new Said(
                        finding.rule(), texts.name(finding), "drafting.outcome." + finding.outcome(), finding.stops()))
                .toList();
    }
}
