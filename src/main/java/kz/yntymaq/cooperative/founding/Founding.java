package kz.yntymaq.cooperative.founding;

import java.math.BigDecimal;
import java.util.Set;
import kz.yntymaq.cooperative.ActivityKind;

/**
 * What a person says who begins a founding.
 *
 * @param seatCode КАТО code of a village
 * @param share own share contribution, tenge
 */
public record Founding(String nameKk, String nameRu, Set<ActivityKind> kinds, String seatCode, BigDecimal share) {}
