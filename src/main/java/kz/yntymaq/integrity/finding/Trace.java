package kz.yntymaq.integrity.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a finding. Identifiers are those of the population.
 *
 * @param key what kind of row it is: the message key is {@code integrity.trace.<key>}
 * @param person whom it is about
 * @param other another co-operative, person or name that it names; null for none
 * @param amount in {@code unit}; null for none
 */
public record Trace(
        String key,
        @Nullable String person,
        @Nullable String other,
        @Nullable LocalDate on,
        @Nullable BigDecimal amount,
        Figure.@Nullable Unit unit) {}
