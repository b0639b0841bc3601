package kz.yntymaq.calculator.subsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of the cost of new equipment that is paid back: base × share × units (order № 317, point 18).
 *
 * @param units how many were bought
 * @param cost of one, with VAT, tenge
 * @param creditableVat the part of that cost which a VAT payer takes into credit, tenge; nothing for others
 * @param share percent
 */
public record InvestmentSubsidy(
        Position position, int units, BigDecimal cost, BigDecimal creditableVat, BigDecimal share) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int TIYN = 2;

    public InvestmentSubsidy {
        if (units < 1 || creditableVat.signum() < 0 || creditableVat.compareTo(cost) >= 0 || share.signum() <= 0) {
            throw new IllegalArgumentException("no purchase");
        }
    }

    /**
     * What counts of the cost of one: the cost less creditable VAT, and not more than the passport's largest cost. The
     * act does not say which of the two is looked at first; this is the portal's reading.
     */
    public BigDecimal base() {
        return net().min(position.largestCost());
    }

    /** Whether the cost is above the passport's largest. */
    public boolean isCapped() {
        return net().compareTo(position.largestCost()) > 0;
    }

    private BigDecimal net() {
        return cost.subtract(creditableVat);
    }

    /** Tenge for all units, to the tiyn, half up. */
    public BigDecimal sum() {
        return base().multiply(share).multiply(BigDecimal.valueOf(units)).divide(PERCENT, TIYN, RoundingMode.HALF_UP);
    }

    /** What the buyer bears after it, tenge. */
    public BigDecimal own() {
        return net().multiply(BigDecimal.valueOf(units)).subtract(sum());
    }

    /** Whether the share is more than the act allows for this passport. */
    public boolean isShareBeyondAct() {
        return share.compareTo(position.passport().largestShare()) > 0;
    }

    /** Whether there are more units than the passport allows. */
    public boolean isBeyondUnits() {
        return position.mostUnits() != null && units > position.mostUnits();
    }
}
