package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** The portal's register has the applicant as a member of the co-operative whose BIN answers {@code question}. */
final class MemberOf implements Check {

    @Override
    public List<Set<String>> needs() {
        return List.of(Set.of("question"));
    }

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        String bin = facts.answer(Given.parameter(rule, "question"));
        return bin == null ? null : facts.isMemberOf(bin);
    }

    @Override
    public Set<Question.Kind> kinds() {
        return Set.of(Question.Kind.IIN_OR_BIN);
    }
}
