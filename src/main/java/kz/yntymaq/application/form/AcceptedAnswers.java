package kz.yntymaq.application.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question takes of answers that were given elsewhere, in the form in which answers are kept; the rest is left out. */
@Component
class AcceptedAnswers {

    private final Territories territories;

    AcceptedAnswers(Territories territories) {
        this.territories = territories;
    }

    /**
     * Answers with one more, taken from others.
     *
     * @param from code of the question that the others answer
     */
    GivenAnswers take(GivenAnswers answers, Question question, GivenAnswers others, String from) {
        return question.kind() == Question.Kind.ROWS
                ? answers.withRows(question.code(), rows(question, others.rows(from)))
                : answers.with(question.code(), text(question, others.text(from)));
    }

    private List<Map<String, String>> rows(Question list, List<Map<String, String>> told) {
        return told.stream()
                .limit(Rows.MOST)
                .map(row -> row(list, row))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private Map<String, String> row(Question list, Map<String, String> told) {
        var row = new LinkedHashMap<String, String>();
        list.columns().forEach(column -> {
            String kept = text(column, told.get(column.code()));
            if (kept != null) {
                row.put(column.code(), kept);
            }
        });
        return row;
    }

    private @Nullable String text(Question question, @Nullable String told) {
        if (Text.words(told) == null) {
            return null;
        }
        try {
            String kept = AnswerKind.of(question).read(question, String.valueOf(told));
            return question.kind() == Question.Kind.PLACE
                            && territories
                                    .find(kept)
                                    .filter(Territory::isEligible)
                                    .isEmpty()
                    ? null
                    : kept;
        } catch (TypedValueException none) {
            return null;
        }
    }
}
