package kz.yntymaq.integrity.sign.intermediary;

import java.util.List;
import kz.yntymaq.integrity.sign.Indicator;

/** Group C, in the order in which it is shown. */
public final class IntermediaryIndicators {

    private IntermediaryIndicators() {}

    public static List<Indicator> all() {
        return List.of(
                new TradeWithMembers(),
                new UnbackedSales(),
                new Margin(),
                new PricePaid(),
                new PriceGot(),
                new OneBuyer(),
                new InsideBuyer(),
                new ActiveMembers(),
                new IdleBorrowers(),
                new OneDeliverer(),
                new Sleeping(),
                new Volume(),
                new NoDistribution(),
                new AlikeDeliveries());
    }
}
