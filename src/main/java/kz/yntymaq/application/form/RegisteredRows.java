package kz.yntymaq.application.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.KnownFacts;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Lists of which the portal itself keeps the rows: the members of a co-operative. */
@Component
class RegisteredRows {

    private static final String NAME = "NAME";

    private final Applicants applicants;
    private final Texts texts;

    RegisteredRows(Applicants applicants, Texts texts) {
        this.applicants = applicants;
        this.texts = texts;
    }

    private List<Map<String, String>> of(UUID applicant, Question list) {
        return of(applicants.known(applicant), list);
    }

    /** What of a list stands in a register; none where it is in none. */
    static List<Map<String, String>> of(List<KnownFacts> known, Question list) {
        return known.stream()
                .flatMap(facts -> facts.rows().getOrDefault(name(list), List.of()).stream())
                .toList();
    }

    /** Whether a row is about the one that a row of the register names. */
    static boolean isOf(Map<String, String> registered, Map<String, String> row) {
        return registered.entrySet().stream().allMatch(known -> {
            String told = row.get(known.getKey());
            return told != null && Question.isSame(known.getValue(), told);
        });
    }

    /** Whom the register names and a list does not, and the other way round, for a reader. */
    List<String> others(UUID applicant, Question list, GivenAnswers answers) {
        List<Map<String, String>> known = of(applicant, list);
        List<Map<String, String>> told = answers.rows(list.code());
        var lines = new ArrayList<String>();
        if (!known.isEmpty() && !told.isEmpty()) {
            String missing = known.stream()
                    .filter(one -> told.stream().noneMatch(row -> isOf(one, row)))
                    .flatMap(one -> one.values().stream())
                    .limit(Rows.MOST)
                    .collect(Collectors.joining(", "));
            String unknown = told.stream()
                    .filter(row -> known.stream().noneMatch(one -> isOf(one, row)))
                    .flatMap(row -> Stream.ofNullable(row.get(NAME)))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                lines.add(texts.get("application.registered.missing", missing));
            }
            if (!unknown.isEmpty()) {
                lines.add(texts.get("application.registered.unknown", unknown));
            }
        }
        return lines;
    }

    /** How facts call what a question asks for. */
    static String name(Question question) {
        return question.role() == null ? question.code() : question.role().name();
    }

    /** How many rows of the register have a value, one at least: what is in none is told apart by nothing. */
    int namesakes(UUID applicant, Question list, Question column, String value) {
        return Math.max(1, (int) of(applicant, list).stream()
                .filter(row -> {
                    String name = row.get(column.code());
                    return name != null && Question.isSame(value, name);
                })
                .count());
    }
}
