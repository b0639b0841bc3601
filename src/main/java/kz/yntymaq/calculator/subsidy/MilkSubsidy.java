package kz.yntymaq.calculator.subsidy;

import java.math.BigDecimal;

/**
 * The subsidy for milk that an agricultural production co-operative sold to a processor: order № 108 of 15.03.2019,
 * edition of 27.01.2026 (№ 36). That № 240 of 15.06.2026 amended it is known, its text is not.
 *
 * @param kilograms whole, as the e-invoices say
 */
public record MilkSubsidy(BigDecimal kilograms) {

    /** Tenge a kilogram (appendix 1, milk, row 2.4). */
    public static final BigDecimal RATE = BigDecimal.valueOf(20);

    /** From this sum of all such subsidies in a year on, production must not fall (point 14-1); tenge. */
    public static final BigDecimal COUNTER_OBLIGATION_FROM = BigDecimal.valueOf(100_000_000);

    public MilkSubsidy {
        if (kilograms.signum() <= 0 || kilograms.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("no whole kilograms: " + kilograms);
        }
    }

    /** Tenge. The act has neither a largest nor a smallest sum. */
    public BigDecimal sum() {
        return kilograms.multiply(RATE);
    }

    /** Whether this sum alone brings the counter-obligation; smaller ones do together with others of the year. */
    public boolean bringsCounterObligation() {
        return sum().compareTo(COUNTER_OBLIGATION_FROM) >= 0;
    }
}
