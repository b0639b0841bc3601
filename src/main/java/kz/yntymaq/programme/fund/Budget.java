package kz.yntymaq.programme.fund;

import java.math.BigDecimal;

/** Money by its source, tenge. */
public record Budget(BigDecimal fresh, BigDecimal returned) {

    public static final Budget NOTHING = new Budget(BigDecimal.ZERO, BigDecimal.ZERO);

    /** New money only. */
    public static Budget fresh(BigDecimal tenge) {
        return new Budget(tenge, BigDecimal.ZERO);
    }

    public BigDecimal total() {
        return fresh.add(returned);
    }

    BigDecimal of(Source source) {
        return source == Source.NEW ? fresh : returned;
    }

    Budget minus(Budget other) {
        return new Budget(fresh.subtract(other.fresh), returned.subtract(other.returned));
    }
}
