package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How far a member took part in the activity of a period.
 *
 * @param number in the register of shares
 * @param value tenge, never below zero: where corrections of earlier periods outweigh, it is nothing
 */
public record Participation(UUID membership, int number, BigDecimal value) {}
