package kz.yntymaq.cooperative.associate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The contract with an associated member. @param share money brought as prepayment for raw material, tenge */
public record Contract(String number, LocalDate on, BigDecimal share, LocalDate paidOn) {}
