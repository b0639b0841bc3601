package kz.yntymaq.qualify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** What somebody told, as the rules look at it. The portal does not know who it is, nor where they have their seat. */
record VisitorFacts(
        Edition edition,
        GivenAnswers given,
        LocalDate day,
        @Nullable BigDecimal mci,
        boolean registered,
        @Nullable Place place,
        Priorities.@Nullable Fit priority)
        implements Facts {

    @Override
    public @Nullable String answer(String question) {
        return given.text(question);
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        return edition.content().reckoned(question, given.rows(question));
    }

    @Override
    public @Nullable Place seat() {
        return null;
    }

    @Override
    public boolean approvedBefore() {
        return false;
    }
}
