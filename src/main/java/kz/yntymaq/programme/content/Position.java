package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A thing whose cost is shared, with its cap.
 *
 * @param code as the act numbers it, such as {@code 4.1}
 * @param cap largest cost of a unit that counts, in tenge
 * @param mostUnits most units an application, null for any
 */
public record Position(
        String code, Wording name, BigDecimal cap, @Nullable Integer mostUnits) {

    /** Whether these are more units than an application may have. */
    public boolean isExceededBy(BigDecimal units) {
        return mostUnits != null && units.compareTo(BigDecimal.valueOf(mostUnits)) > 0;
    }
}
