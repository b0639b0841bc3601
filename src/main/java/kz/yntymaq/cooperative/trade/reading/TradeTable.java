package kz.yntymaq.cooperative.trade.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.ui.sheet.RowProblem;

/**
 * A table of trade as it would be read in.
 *
 * @param lines how many rows the file has
 * @param rows those with which nothing is wrong, in the order of the file
 * @param problems what is wrong; nothing is read in while there is any
 * @param standing what stands in the book already of these days
 */
record TradeTable(
        int lines, List<ReadRow> rows, List<RowProblem<TradeColumn>> problems, Set<TradeJournal.Same> standing) {

    /** Rows that a page shows; nobody looks at more of them one by one. */
    private static final int SHOWN = 200;

    private static final int LISTED = 50;

    /** What may be meant and may be a mistake: the chair says which. */
    enum Question {
        /** The same row stands twice in the file. */
        TWICE,
        /** The same row stands in the book. */
        AGAIN
    }

    TradeTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        standing = Set.copyOf(standing);
    }

    public boolean isBroken() {
        return !problems.isEmpty();
    }

    /** What a page shows of the problems, by line. */
    public List<RowProblem<TradeColumn>> shown() {
        return problems.stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .limit(SHOWN)
                .toList();
    }

    /** How many rows have something wrong. */
    public long wrongLines() {
        return problems.stream().mapToInt(RowProblem::line).distinct().count();
    }

    /** Members in it. */
    public long people() {
        return rows.stream()
                .map(each -> each.row().member())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** Tenge by what is traded; only what the file has. */
    public Map<Deal, BigDecimal> sums() {
        var sums = new EnumMap<Deal, BigDecimal>(Deal.class);
        rows.forEach(each -> sums.merge(each.row().deal(), each.row().amount(), BigDecimal::add));
        return sums;
    }

    /** Lines about which there is a question; none for most files. */
    public List<Integer> linesOf(Question question) {
        return switch (question) {
            case TWICE ->
                rows.stream().collect(Collectors.groupingBy(each -> each.row().same())).values().stream()
                        .filter(same -> same.size() > 1)
                        .flatMap(List::stream)
                        .map(ReadRow::line)
                        .sorted()
                        .toList();
            case AGAIN ->
                rows.stream()
                        .filter(each -> standing.contains(each.row().same()))
                        .map(ReadRow::line)
                        .toList();
        };
    }

    /** The same as a page lists them: the first ones of many. */
    public String listOf(Question question) {
        List<Integer> lines = linesOf(question);
        return lines.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > LISTED ? " …" : "");
    }

    /** The questions that this file raises. */
    public List<Question> questions() {
        return List.of(Question.values()).stream()
                .filter(each -> !linesOf(each).isEmpty())
                .toList();
    }
}
