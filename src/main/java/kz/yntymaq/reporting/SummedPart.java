package kz.yntymaq.reporting;

import java.math.BigDecimal;

/** The smallest part that figures are summed up from, for whoever proves that they tie. It is never published. */
public record SummedPart(CellKey key, long number, BigDecimal total) {}
