package kz.yntymaq.eligibility.check;

import java.util.List;
import java.util.Set;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** One kind of comparison. */
interface Check {

    /** Answers that are numbers. */
    Set<Question.Kind> NUMBERS = Set.of(
            Question.Kind.MONEY, Question.Kind.COUNT, Question.Kind.NUMBER, Question.Kind.MONTHS, Question.Kind.YEAR);

    /**
     * Whether the facts fit a rule.
     *
     * @return null when an answer that it needs is missing
     * @throws IllegalStateException for a rule whose parameters it does not understand
     */
    @Nullable
    Boolean fits(RuleEntry rule, Facts facts);

    /** The parameters without which it cannot be asked: of each set one. */
    default List<Set<String>> needs() {
        return List.of();
    }

    /** The kinds of answers that it understands; none for any. */
    default Set<Question.Kind> kinds() {
        return Set.of();
    }
}
