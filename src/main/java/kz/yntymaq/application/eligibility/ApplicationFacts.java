package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** An application as the rules look at it. @param recorded what the portal has on record, by the codes of questions */
record ApplicationFacts(
        GivenAnswers given,
        Edition edition,
        LocalDate day,
        @Nullable BigDecimal mci,
        boolean registered,
        Place seat,
        @Nullable Place place,
        Priorities.@Nullable Fit priority,
        BooleanSupplier approved,
        BiFunction<String, Set<String>, Set<String>> keptElsewhere,
        Predicate<String> memberOf,
        Map<String, OnRecord> recorded)
        implements Facts {

    @Override
    public @Nullable String answer(String question) {
        OnRecord kept = recorded.get(question);
        return kept == null ? given.text(question) : kept.answer();
    }

    @Override
    public boolean isRecorded(String question) {
        return recorded.containsKey(question);
    }

    @Override
    public @Nullable Paper paper(String question) {
        OnRecord kept = recorded.get(question);
        return kept == null ? null : kept.paper();
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        return edition.content().reckoned(question, given.rows(question));
    }

    @Override
    public boolean approvedBefore() {
        return approved.getAsBoolean();
    }

    @Override
    public boolean isMemberOf(String bin) {
        return memberOf.test(bin);
    }

    @Override
    public Set<String> usedElsewhere(String column, Collection<String> numbers) {
        return keptElsewhere.apply(column, Set.copyOf(numbers));
    }
}
