package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** To what each payment is rounded, half up; the last payment takes up the difference. */
public enum Rounding {
    /** To the tiyn. */
    TIYN(2),
    /** To the whole tenge; only the last payment has the tiyn of the loan, where it has any. */
    TENGE(0);

    private final int decimals;

    Rounding(int decimals) {
        this.decimals = decimals;
    }

    /** Message key of its name. */
    public String key() {
        return "calculator.rounding." + name();
    }

    /** Rounded half up, with two decimals. */
    public BigDecimal round(BigDecimal tenge) {
        return inTiyn(tenge.setScale(decimals, RoundingMode.HALF_UP));
    }

    BigDecimal divide(BigDecimal tenge, BigDecimal by) {
        return inTiyn(tenge.divide(by, decimals, RoundingMode.HALF_UP));
    }

    /** All money of a schedule has two decimals. */
    private static BigDecimal inTiyn(BigDecimal rounded) {
        return rounded.setScale(TIYN.decimals, RoundingMode.UNNECESSARY);
    }
}
