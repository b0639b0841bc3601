package kz.yntymaq.cooperative.share.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.ui.sheet.ReadTable;
import kz.yntymaq.ui.sheet.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * A register as it would be read in.
 *
 * @param lines how many rows the file has
 * @param rows those that can be read, in the order of the file
 * @param problems what is wrong; nothing is read in while there is any
 * @param byIin whether members are named by their IINs
 * @param strangers how many different IINs no member has, or one with another name
 * @param unknown lines whose fee or property the portal could not hold against the law, since it does not know the МРП of that year
 * @param foundedOn when the co-operative was founded as the portal knows it
 */
record OpeningRegister(
        int lines,
        List<OpeningRow> rows,
        List<RowProblem<OpeningColumn>> problems,
        boolean byIin,
        int strangers,
        List<Integer> unknown,
        @Nullable LocalDate foundedOn)
        implements ReadTable<OpeningColumn, OpeningRegister.Question> {

    /** What may be meant and may be a mistake: the chair says which. */
    enum Question {
        /** The same row stands twice in the file. */
        TWICE,
        /** The book has entries of that kind for the member already. */
        AGAIN,
        /** More than the share contribution that was promised. */
        BEYOND,
        /** Before the founding that the portal knows. */
        EARLY
    }

    /** A person with several rows. */
    record Several(PersonName name, List<Integer> lines) {

        public String list() {
            return ReadTable.list(lines);
        }
    }

    OpeningRegister {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    @Override
    public long people() {
        return rows.stream().map(row -> row.member().id()).distinct().count();
    }

    /** Tenge of a kind. */
    public BigDecimal sum(ShareKind kind) {
        return sumOf(row -> row.given().kind() == kind);
    }

    /** Tenge by kind, also of kinds that the file has not. */
    public Map<ShareKind, BigDecimal> sums() {
        Map<ShareKind, BigDecimal> sums = new EnumMap<>(ShareKind.class);
        List.of(ShareKind.SHARE, ShareKind.ADDITIONAL, ShareKind.FEE).forEach(kind -> sums.put(kind, sum(kind)));
        return sums;
    }

    /** Tenge brought in as money, or as property. */
    public BigDecimal sumIn(boolean property) {
        return sumOf(row -> (row.given().property() != null) == property);
    }

    public BigDecimal sum() {
        return sumOf(row -> true);
    }

    private BigDecimal sumOf(Predicate<OpeningRow> which) {
        return rows.stream().filter(which).map(row -> row.given().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Question[] asked() {
        return Question.values();
    }

    @Override
    public List<Integer> linesOf(Question question) {
        return switch (question) {
            case TWICE ->
                rows.stream().collect(Collectors.groupingBy(OpeningRow::same)).values().stream()
                        .filter(same -> same.size() > 1)
                        .flatMap(List::stream)
                        .map(OpeningRow::line)
                        .sorted()
                        .toList();
            case AGAIN ->
                lines(row -> standing(row.member(), row.given().kind()).signum() > 0);
            case BEYOND -> {
                Map<OpeningBook.Member, BigDecimal> given = rows.stream()
                        .filter(row -> row.given().kind() == ShareKind.SHARE)
                        .collect(Collectors.groupingBy(
                                OpeningRow::member,
                                Collectors.reducing(
                                        BigDecimal.ZERO, row -> row.given().amount(), BigDecimal::add)));
                yield lines(row -> row.given().kind() == ShareKind.SHARE
                        && standing(row.member(), ShareKind.SHARE)
                                        .add(given.get(row.member()))
                                        .compareTo(row.member().promised())
                                > 0);
            }
            case EARLY -> lines(row -> foundedOn != null && row.given().on().isBefore(foundedOn));
        };
    }

    /** Lines that were not held against the law, as a page lists them. */
    public String unknownLines() {
        return ReadTable.list(unknown);
    }

    /** People with several rows, which is right for a share that was paid in parts. */
    public List<Several> several() {
        return rows.stream().collect(Collectors.groupingBy(OpeningRow::member)).entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .sorted(Comparator.comparingInt(each -> each.getKey().number()))
                .limit(SHOWN)
                .map(each -> new Several(
                        each.getKey().name(),
                        each.getValue().stream().map(OpeningRow::line).toList()))
                .toList();
    }

    /** In the order in which they are posted: by day, those of one day as the file has them. */
    List<OpeningRow> inOrder() {
        return rows.stream()
                .sorted(Comparator.comparing((OpeningRow row) -> row.given().on())
                        .thenComparingInt(OpeningRow::line))
                .toList();
    }

    private List<Integer> lines(Predicate<OpeningRow> which) {
        return rows.stream().filter(which).map(OpeningRow::line).toList();
    }

    private static BigDecimal standing(OpeningBook.Member member, ShareKind kind) {
        return member.standing().getOrDefault(kind, BigDecimal.ZERO);
    }
}
