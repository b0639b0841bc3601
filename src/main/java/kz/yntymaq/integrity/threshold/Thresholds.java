package kz.yntymaq.integrity.threshold;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An edition of the figures that indicators compare with; guards of small samples are among them.
 *
 * @param values by code, {@code <indicator>.<name>}: parts of one, counts, months or days, as the catalogue says
 */
public record Thresholds(Map<String, BigDecimal> values) {

    public Thresholds {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException for a code that the edition does not have */
    public BigDecimal of(String code) {
        BigDecimal value = values.get(code);
        if (value == null) {
            throw new IllegalArgumentException("no threshold " + code);
        }
        return value;
    }
}
