package kz.yntymaq.calculator.subsidy;

import java.math.BigDecimal;

/** A project passport of the investment subsidies: order № 317 of 23.07.2018, edition of 23.06.2026 (№ 253), appendix 3. */
public enum Passport {
    /** Milk reception points, equipment and vehicles; the share may be raised for a co-operative (point 17). */
    MILK_RECEPTION(8, true),
    /** Equipment of wool collection points. */
    WOOL_COLLECTION(9, false);

    /** Percent of the base that is paid back. */
    public static final BigDecimal SHARE = BigDecimal.valueOf(25);

    /** Percent up to which the administrator of the budget programme may raise it (point 17). */
    public static final BigDecimal RAISED_SHARE = BigDecimal.valueOf(50);

    private final int number;
    private final boolean raisable;

    Passport(int number, boolean raisable) {
        this.number = number;
        this.raisable = raisable;
    }

    public int number() {
        return number;
    }

    /** The largest share that the act allows, percent. */
    public BigDecimal largestShare() {
        return raisable ? RAISED_SHARE : SHARE;
    }

    /** Whether a co-operative's share may be raised. */
    public boolean isRaisable() {
        return raisable;
    }

    /** Message key of its name. */
    public String key() {
        return "calculator.passport." + name();
    }
}
