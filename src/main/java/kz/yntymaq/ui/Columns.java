package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** A picture of amounts side by side, each of two parts that stand one upon the other, in a picture of 10,000 by 1,000. */
public record Columns(List<Column> columns) {

    private static final int WIDTH = 10_000;
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(1_000);
    private static final int GAP_PERCENT = 20;
    private static final int ALL = 100;

    /** One amount: what stands beneath, and what stands upon it; neither is less than nothing. */
    public record Column(BigDecimal lower, BigDecimal upper) {

        BigDecimal all() {
            return lower.add(upper);
        }
    }

    public Columns {
        columns = List.copyOf(columns);
    }

    /** The outline of all lower parts. */
    public String lowerPath() {
        return path(column -> BigDecimal.ZERO, Column::lower);
    }

    /** The outline of all upper parts. */
    public String upperPath() {
        return path(Column::lower, Column::all);
    }

    private String path(Function<Column, BigDecimal> from, Function<Column, BigDecimal> to) {
        BigDecimal most = columns.stream().map(Column::all).reduce(BigDecimal.ZERO, BigDecimal::max);
        var path = new StringBuilder();
        for (int i = 0; i < columns.size() && most.signum() > 0; i++) {
            int left = WIDTH * i / columns.size();
            int width = Math.max(1, (WIDTH * (i + 1) / columns.size() - left) * (ALL - GAP_PERCENT) / ALL);
            int bottom = height(from.apply(columns.get(i)), most);
            int top = height(to.apply(columns.get(i)), most);
            if (top > bottom) {
                path.append("M%d %dh%dv%dh-%dz".formatted(left, HEIGHT.intValue() - top, width, top - bottom, width));
            }
        }
        return path.toString();
    }

    private static int height(BigDecimal amount, BigDecimal most) {
        return amount.multiply(HEIGHT).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }
}
