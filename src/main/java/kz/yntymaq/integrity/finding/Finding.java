package kz.yntymaq.integrity.finding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator says of one co-operative on the day of its population.
 *
 * @param indicator its code: texts are {@code integrity.sign.<indicator>.*}
 * @param value the measured figure that was compared; null when there was not enough data
 * @param threshold what it was compared with; null when there was nothing to compare with
 * @param source where the threshold comes from; null with it
 * @param need message key of what is missing, {@code integrity.need.<…>}; only of {@link Outcome#UNKNOWN}
 * @param figures how the value was reached
 * @param traces the rows behind it, the weightiest first
 */
public record Finding(
        String indicator,
        Group group,
        Outcome outcome,
        @Nullable BigDecimal value,
        @Nullable BigDecimal threshold,
        @Nullable Source source,
        @Nullable String need,
        List<Figure> figures,
        List<Trace> traces) {

    public Finding {
        figures = List.copyOf(figures);
        traces = List.copyOf(traces);
    }
}
