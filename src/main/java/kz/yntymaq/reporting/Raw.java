package kz.yntymaq.reporting;

import java.math.BigDecimal;

/**
 * A figure before anything is hidden. It leaves the room never.
 *
 * @param number how many
 * @param people how many different people stand behind it; legal entities are none
 * @param total tenge, or jobs
 * @param largest the part of the total that the one with the most has
 */
record Raw(long number, long people, BigDecimal total, BigDecimal largest) {}
