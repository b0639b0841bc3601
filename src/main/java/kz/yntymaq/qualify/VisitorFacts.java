package kz.yntymaq.qualify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
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

    /** A thing that nobody named yet is called by its kind. */
    @Override
    public List<Map<String, String>> rows(String question) {
        return edition.content().reckoned(question, given.rows(question)).stream()
                .map(row -> named(question, row))
                .toList();
    }

    private Map<String, String> named(String question, Map<String, String> row) {
        String kind = row.get("KIND");
        if (kind == null || row.containsKey("ITEM")) {
            return row;
        }
        var named = new HashMap<>(row);
        edition.content()
                .question(question)
                .flatMap(list -> list.column("KIND"))
                .flatMap(column -> column.option(kind))
                .map(Question.Choice::label)
                .ifPresent(label -> named.put("ITEM", label.here()));
        return named;
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
