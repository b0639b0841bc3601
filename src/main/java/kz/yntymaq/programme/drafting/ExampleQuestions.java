package kz.yntymaq.programme.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.Question.Role;

/**
 * What an example has to answer: what rules and the amount look at, and nothing else. Names and numbers of people are
 * never asked, since an example stands in an address.
 */
final class ExampleQuestions {

    private static final Set<Kind> WORDS = Set.of(Kind.WORDS, Kind.TEXT, Kind.IIN_OR_BIN, Kind.PLACE);

    private ExampleQuestions() {}

    /** The questions in their order, those with rows with the columns that are asked. */
    static List<Question> of(Content content) {
        Set<String> named = parameters(content, "question", "rows");
        Set<String> columns = parameters(content, "column");
        return content.questions().stream()
                .filter(question -> named.contains(question.code()) || hasRole(question))
                .map(question -> question.kind() == Kind.ROWS ? narrowed(question, columns) : question)
                .filter(question ->
                        question.kind() != Kind.ROWS || !question.columns().isEmpty())
                .filter(question -> question.kind() != Kind.IIN_OR_BIN)
                .toList();
    }

    private static boolean hasRole(Question question) {
        return question.role() != null && question.role() != Role.PLACE;
    }

    private static Set<String> parameters(Content content, String... names) {
        return content.rules().stream()
                .flatMap(rule -> Stream.of(names).map(rule.parameters()::get))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** With the columns that a rule names and those that are no words. */
    private static Question narrowed(Question rows, Set<String> named) {
        return Shape.copy(
                rows,
                "columns",
                rows.columns().stream()
                        .filter(column -> column.kind() != Kind.IIN_OR_BIN && column.computed() == null)
                        .filter(column -> !WORDS.contains(column.kind()) || isNamed(column, named))
                        .toList());
    }

    private static boolean isNamed(Question column, Set<String> named) {
        return column.kind() == Kind.WORDS && named.contains(column.code());
    }
}
