package kz.yntymaq.qualify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.Question.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's rules look at beyond what is asked of all programmes at once. Words, names and numbers of people are
 * never asked. Of a list one row is asked.
 */
final class OwnQuestions {

    private static final Set<Kind> ASKED = EnumSet.of(
            Kind.CHOICE, Kind.TICK, Kind.YES_NO, Kind.MONEY, Kind.COUNT, Kind.NUMBER, Kind.MONTHS, Kind.YEAR, Kind.DAY);

    /** What is asked of all programmes at once. */
    private static final Set<Role> COMMON = EnumSet.of(
            Role.PLACE,
            Role.DIRECTION,
            Role.AMOUNT,
            Role.TERM,
            Role.GRACE,
            Role.COLLATERAL,
            Role.JOBS_NOW,
            Role.JOBS_PLANNED);

    /** Parameters of checks that name a question. */
    private static final List<String> NAMING = List.of("question", "rows", "when", "unless");

    private OwnQuestions() {}

    /**
     * A question of an edition, or a column of one with rows.
     *
     * @param list the question with rows; null for a question by itself
     * @param page title of the page on which an application asks it
     * @param telling whether without it nothing counts as a row
     */
    record Own(Wording page, @Nullable Question list, Question question, boolean telling) {

        /** Name of its input. */
        String name(String programme) {
            return Stream.of(programme, list == null ? null : list.code(), question.code())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("_"))
                    .toLowerCase(Locale.ROOT);
        }

        /** What the page asks. */
        String label() {
            return question.unit() == null
                    ? question.label().here()
                    : question.label().here() + ", " + question.unit().here();
        }

        /** Heading under which it stands: the list, or else the page of the application. */
        String group() {
            return list == null ? page.here() : list.label().here();
        }
    }

    /** All of them, in the order of the edition's pages. */
    static List<Own> of(Content content) {
        Set<String> named = named(content);
        var own = new ArrayList<Own>();
        content.sections()
                .forEach(section -> section.questions().stream()
                        .filter(question -> named.contains(question.code()) && !isCommon(question))
                        .forEach(question -> {
                            if (question.kind() == Kind.ROWS) {
                                own.addAll(columns(content, section.title(), question));
                            } else if (ASKED.contains(question.kind())) {
                                own.add(new Own(section.title(), null, question, false));
                            }
                        }));
        return own;
    }

    /** Whether it is asked of all programmes at once. */
    private static boolean isCommon(Question question) {
        return hasKinds(question) || (question.role() != null && COMMON.contains(question.role()));
    }

    /** Whether it is a list of purchases whose kinds are asked of all programmes at once. */
    static boolean hasKinds(Question question) {
        return question.role() == Role.PURCHASES
                && question.column("KIND")
                        .filter(column -> !column.options().isEmpty())
                        .isPresent();
    }

    private static Set<String> named(Content content) {
        return content.rules().stream()
                .flatMap(rule -> NAMING.stream().map(rule.parameters()::get))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What tells a row from none, and the columns that rules name. */
    private static List<Own> columns(Content content, Wording page, Question list) {
        Set<String> named = content.rules().stream()
                .filter(rule -> list.code().equals(rule.parameters().get("rows")))
                .map(rule -> rule.parameters().get("column"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Question> asked = list.columns().stream()
                .filter(column -> column.computed() == null)
                .filter(column -> ASKED.contains(column.kind()) && named.contains(column.code()))
                .toList();
        Question telling =
                list.role() == Role.PURCHASES || asked.isEmpty() ? telling(list).orElse(null) : null;
        return list.columns().stream()
                .filter(column -> column.equals(telling) || asked.contains(column))
                .map(column -> new Own(page, list, column, column.equals(telling)))
                .toList();
    }

    /** A number of something, or else what something is. */
    private static Optional<Question> telling(Question list) {
        return Stream.of(list.role() == Role.PURCHASES ? Kind.CHOICE : Kind.COUNT, Kind.CHOICE, Kind.COUNT)
                .flatMap(kind ->
                        list.columns().stream().filter(column -> column.kind() == kind && column.computed() == null))
                .findFirst();
    }
}
