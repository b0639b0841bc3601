package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.SubsidyAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a subsidy comes to.
 *
 * @param units of a rate a unit; null for purchases
 * @param bought what was told; none for units
 * @param share percent, null for units
 * @param sum tenge
 */
record SubsidyAnswer(
        Subsidy subsidy,
        @Nullable BigDecimal units,
        List<Purchase> bought,
        @Nullable BigDecimal share,
        List<SubsidyAmount.Line> lines,
        BigDecimal sum) {

    static SubsidyAnswer of(Subsidy subsidy, BigDecimal units) {
        return new SubsidyAnswer(subsidy, units, List.of(), null, List.of(), subsidy.of(units));
    }

    static SubsidyAnswer of(Subsidy subsidy, List<Purchase> bought, @Nullable BigDecimal decided) {
        BigDecimal share = decided == null ? subsidy.figure().value() : decided;
        List<SubsidyAmount.Line> lines = subsidy.of(bought, share);
        BigDecimal sum = lines.stream().map(SubsidyAmount.Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SubsidyAnswer(subsidy, null, bought, share, lines, sum);
    }

    /** A purchase with what is given back for it. @param without query that asks the same without it */
    record Row(SubsidyAmount.Line line, String without) {}

    /** The purchases, each with the way to take it away. */
    List<Row> rows() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Row(
                        lines.get(i),
                        query(IntStream.range(0, bought.size())
                                .filter(other -> other != i)
                                .mapToObj(bought::get))))
                .toList();
    }

    /** Query of a page that carries all purchases and asks for one more. */
    public String more() {
        return query(bought.stream());
    }

    private String query(Stream<Purchase> carried) {
        String query = Stream.concat(
                        carried.map(each -> "bought=" + UriUtils.encode(each.written(), StandardCharsets.UTF_8)),
                        share == null || share.compareTo(subsidy.figure().value()) == 0
                                ? Stream.of()
                                : Stream.of("share=" + share.toPlainString()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the buyer bears after it, tenge. */
    public BigDecimal own() {
        return lines.stream().map(SubsidyAmount.Line::own).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a sum as large as this brings with it. */
    public List<DutyEntry> duties() {
        return subsidy.duties(sum);
    }
}
