package kz.yntymaq.cooperative.promise;

import java.math.BigDecimal;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * A thing that who asks to join will bring as the share, or as a part of it (law on agricultural co-operatives, article 21, point 2).
 * What is left of the share is money.
 *
 * @param thing what it is, in the words of who asks
 * @param worth tenge, as who asks sees it: it is valued when it is brought
 */
public record Promise(String thing, BigDecimal worth) {

    /**
     * @param share the whole of it, tenge
     * @throws FieldViolationException by {@code promise.worth} for a thing worth more than the share
     */
    public void requireWithin(BigDecimal share) {
        if (worth.compareTo(share) > 0) {
            throw new FieldViolationException("promise.worth", "promise.refused.beyond");
        }
    }

    /** What is left to be paid in money, tenge; zero where the thing is all of it. @param share the whole of it, tenge */
    public BigDecimal money(BigDecimal share) {
        return share.subtract(worth).max(BigDecimal.ZERO);
    }
}
