package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The answer to {@code question} stands in a record of the portal, and is not only typed. */
final class Recorded implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        return facts.isRecorded(Given.parameter(rule, "question"));
    }
}
