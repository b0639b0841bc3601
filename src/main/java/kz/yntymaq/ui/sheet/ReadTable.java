package kz.yntymaq.ui.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * A table as it was read, before anything came of it.
 *
 * @param <C> its columns
 * @param <Q> what may be meant and may be a mistake: who handed it in says which
 */
public interface ReadTable<C extends Enum<C> & TableColumn, Q extends Enum<Q>> {

    /** Rows and lines that a page shows; nobody looks at more of them one by one. */
    int SHOWN = 200;

    /** Lines that are named in a sentence. */
    int LISTED = 50;

    /** What is wrong; nothing is read in while there is any. */
    List<RowProblem<C>> problems();

    /** How many people it names. */
    long people();

    /** All that may be asked. */
    Q[] asked();

    /** Lines about which there is a question; none for most files. */
    List<Integer> linesOf(Q question);

    default boolean isBroken() {
        return !problems().isEmpty();
    }

    /** What a page shows of the problems, by line. */
    default List<RowProblem<C>> shown() {
        return problems().stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .limit(SHOWN)
                .toList();
    }

    /** How many rows have something wrong. */
    default long wrongLines() {
        return problems().stream().mapToInt(RowProblem::line).distinct().count();
    }

    /** The questions that this file raises. */
    default List<Q> questions() {
        return Stream.of(asked()).filter(each -> !linesOf(each).isEmpty()).toList();
    }

    /** Lines of a question as a page lists them: the first ones of many. */
    default String listOf(Q question) {
        return list(linesOf(question));
    }

    /** Lines as a page lists them: the first ones of many. */
    static String list(List<Integer> lines) {
        return lines.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > LISTED ? " …" : "");
    }

    /**
     * Nothing is wrong with it, and all that it raises was answered.
     *
     * @param answered what is said to be no mistake
     * @param unsure beginning of the message keys of what was not answered
     * @throws RuleViolationException when something is wrong with a row
     * @throws FieldViolationException by the question in small letters: it was not answered
     */
    default void requireSure(Set<Q> answered, String unsure) {
        if (isBroken()) {
            throw new RuleViolationException(HeadedTable.REFUSED + "broken-rows");
        }
        questions().stream()
                .filter(each -> !answered.contains(each))
                .findFirst()
                .ifPresent(open -> {
                    throw new FieldViolationException(open.name().toLowerCase(Locale.ROOT), unsure + open);
                });
    }
}
