package kz.yntymaq.cooperative.trade.reading;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.ui.sheet.ReadTable;
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
        int lines, List<ReadRow> rows, List<RowProblem<TradeColumn>> problems, Set<TradeJournal.Same> standing)
        implements ReadTable<TradeColumn, TradeTable.Question> {

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

    @Override
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

    @Override
    public Question[] asked() {
        return Question.values();
    }

    @Override
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
}
