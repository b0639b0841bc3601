package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.cooperative.payment.LargestRemainder;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * What each member brings: the same sum, or a part of one sum in proportion to the shares, exact to the tiyn (law on agricultural
 * co-operatives, article 21, points 1 and 3; how tiyn are rounded is the portal's own).
 */
final class PartsRule {

    /** Digits before the point that a sum may have. */
    private static final int DIGITS = 13;

    private PartsRule() {}

    /**
     * The parts, in the order of the shares.
     *
     * @param amount tenge, above zero, at most two decimals
     * @param shares of the members, tenge
     * @throws FieldViolationException by {@code amount} when it is not above zero or too large, by {@code way} when nobody has a share
     */
    static List<BigDecimal> parts(Way way, BigDecimal amount, List<BigDecimal> shares) {
        if (amount.signum() <= 0) {
            throw new FieldViolationException("amount", "error.positive");
        }
        if (way == Way.SHARES) {
            if (shares.stream().allMatch(each -> each.signum() == 0)) {
                throw new FieldViolationException("way", "additional.refused.no-shares");
            }
            return LargestRemainder.split(amount, shares);
        }
        BigDecimal total = amount.multiply(BigDecimal.valueOf(shares.size()));
        if (total.precision() - total.scale() > DIGITS) {
            throw new FieldViolationException("amount", "error.number");
        }
        return shares.stream().map(each -> amount.setScale(2)).toList();
    }
}
