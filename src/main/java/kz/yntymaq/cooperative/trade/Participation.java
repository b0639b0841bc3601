package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How far a member took part in the activity of a period.
 *
 * @param number in the register of shares
 * @param value tenge, never below zero
 * @param brought what corrections of closed periods left below zero before this one, tenge, never above zero; set off here
 * @param carried what is still below zero after this period and is set off in the next one, tenge, never above zero
 */
public record Participation(UUID membership, int number, BigDecimal value, BigDecimal brought, BigDecimal carried) {}
