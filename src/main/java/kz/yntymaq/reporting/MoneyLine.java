package kz.yntymaq.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The line of money as a picture: one bar a step, all of one scale. @param steps as they follow each other */
record MoneyLine(List<Step> steps) {

    private static final int WIDTH = 340;
    private static final int STEP = 44;

    /** @param name message key @param number how many loans; null where none are counted @param tenge null where it is nothing or hidden */
    record Step(
            String name, @Nullable Long number, @Nullable BigDecimal tenge) {}

    /** A bar of the picture. @param top of its words @param width of the bar */
    record Drawn(Step step, int top, int width) {}

    public int height() {
        return steps.size() * STEP;
    }

    /** With a bar of one point at least for what is not nothing. */
    public List<Drawn> drawn() {
        BigDecimal most =
                steps.stream().map(Step::tenge).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
        return steps.stream()
                .map(step -> new Drawn(step, steps.indexOf(step) * STEP, width(step.tenge(), most)))
                .toList();
    }

    private static int width(@Nullable BigDecimal tenge, BigDecimal most) {
        return tenge == null || tenge.signum() <= 0
                ? 0
                : Math.max(
                        1,
                        tenge.multiply(BigDecimal.valueOf(WIDTH))
                                .divide(most, 0, RoundingMode.HALF_UP)
                                .intValue());
    }
}
