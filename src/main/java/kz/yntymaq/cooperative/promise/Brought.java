package kz.yntymaq.cooperative.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was brought as a share, or as a part of it.
 *
 * @param thing what it is
 * @param worth tenge, as it was valued
 * @param valuedBy who valued it
 * @param valuationNumber number of the report of an independent valuation, null without one
 * @param valuationOn its day, null without one
 */
public record Brought(
        String thing,
        BigDecimal worth,
        String valuedBy,
        @Nullable String valuationNumber,
        @Nullable LocalDate valuationOn) {}
