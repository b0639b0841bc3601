package kz.yntymaq.eligibility.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.drafting.Trial.Example;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/**
 * An example as rules look at it. What no answer tells is as good as it can be: the borrower is registered, sits where
 * the project runs, in a rural settlement, and got nothing before.
 */
record ExampleFacts(
        Edition edition,
        Example example,
        LocalDate day,
        @Nullable BigDecimal mci) implements Facts {

    private static final Place RURAL = new Place("", "–", true);

    @Override
    public @Nullable String answer(String question) {
        return example.answer(question);
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        return edition.content().reckoned(question, example.rowsOf(question));
    }

    @Override
    public boolean registered() {
        return true;
    }

    @Override
    public Place seat() {
        return RURAL;
    }

    @Override
    public @Nullable Place place() {
        return RURAL;
    }

    @Override
    public boolean approvedBefore() {
        return false;
    }

    @Override
    public Priorities.@Nullable Fit priority() {
        return null;
    }
}
