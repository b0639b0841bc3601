package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * How a column of a list follows from others, so that nobody types it: it is reckoned whenever rows are read, and stored
 * nowhere. What was stored in it before it was computed stays until its row has what it is computed from.
 *
 * @param of column with a number
 * @param times column with the other factor of a product, null for a share
 * @param by columns, with commas between them, whose values tell apart what is summed and shared, however they are spelled
 *     ({@code TONNE} and {@code KG} go together); null for one sum of all
 */
public record Computed(
        Way way,
        String of,
        @Nullable String times,
        @Nullable String by) {

    private static final int TIYN = 2;
    private static final String TONNE = "TONNE";
    private static final String KG = "KG";
    private static final BigDecimal KG_OF_A_TONNE = BigDecimal.valueOf(1000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What is reckoned. */
    public enum Way {
        /** One column times another, to a tiyn. */
        PRODUCT,
        /** The percent that a row has of all rows together, with two decimals. */
        SHARE
    }

    /**
     * The sum of rows that belong together.
     *
     * @param row the first of them, which says what they have in common
     */
    public record Total(Map<String, String> row, BigDecimal sum) {}

    /** The columns that tell apart what is summed. */
    public List<String> groups() {
        return by == null
                ? List.of()
                : Arrays.stream(by.split(",")).map(String::strip).toList();
    }

    /** Rows with what is computed in this column. @param column its code */
    List<Map<String, String>> in(String column, List<Map<String, String>> rows) {
        Map<List<String>, Total> totals = way == Way.SHARE ? sums(of, rows) : Map.of();
        return rows.stream()
                .map(row -> with(row, column, value(row, totals.get(group(row)))))
                .toList();
    }

    private @Nullable BigDecimal value(Map<String, String> row, @Nullable Total all) {
        BigDecimal one = Question.asNumber(row.get(of));
        if (one == null) {
            return null;
        }
        if (way == Way.PRODUCT) {
            BigDecimal other = times == null ? null : Question.asNumber(row.get(times));
            return other == null ? null : one.multiply(other).setScale(TIYN, RoundingMode.HALF_UP);
        }
        return all == null || all.sum().signum() == 0
                ? null
                : one.multiply(weight(row))
                        .multiply(WHOLE)
                        .divide(all.sum().multiply(weight(all.row())), TIYN, RoundingMode.HALF_UP);
    }

    private static Map<String, String> with(Map<String, String> row, String column, @Nullable BigDecimal value) {
        if (value == null) {
            return row;
        }
        var more = new LinkedHashMap<>(row);
        more.put(column, plain(value));
        return more;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The sums of rows that belong together, in their order: of the products, or of what is shared. @param column its code */
    List<Total> totals(String column, List<Map<String, String>> rows) {
        return new ArrayList<>(sums(way == Way.PRODUCT ? column : of, rows).values());
    }

    /** The sum of a column that is answered; none where no row has a number. @param column its code */
    static List<Total> sum(String column, List<Map<String, String>> rows) {
        return new Computed(Way.SHARE, column, null, null).totals(column, rows);
    }

    private Map<List<String>, Total> sums(String summed, List<Map<String, String>> rows) {
        var sums = new LinkedHashMap<List<String>, Total>();
        for (Map<String, String> row : rows) {
            BigDecimal number = Question.asNumber(row.get(summed));
            if (number != null) {
                sums.merge(
                        group(row),
                        new Total(row, number),
                        (before, more) -> new Total(
                                before.row(),
                                before.sum()
                                        .add(more.sum().multiply(weight(row)).divide(weight(before.row())))));
            }
        }
        return sums;
    }

    /** What rows that belong together have in common, however it is spelled; a tonne is a thousand kilograms. */
    List<String> group(Map<String, String> row) {
        return groups().stream()
                .map(column -> Objects.requireNonNullElse(row.get(column), ""))
                .map(value -> SearchWords.folded(value.equals(TONNE) ? KG : value))
                .toList();
    }

    /** How much a unit of a row is of the smallest unit of its group. */
    private BigDecimal weight(Map<String, String> row) {
        return groups().stream().map(row::get).anyMatch(TONNE::equals) ? KG_OF_A_TONNE : BigDecimal.ONE;
    }

    /** Whether a row has all that its value is computed from. */
    boolean isTold(Map<String, String> row) {
        return row.containsKey(of) && (times == null || row.containsKey(times));
    }
}
