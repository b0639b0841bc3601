package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What a list of trade is asked for; what is null is not asked. @param member number in the register, or words of a name */
record TradeFilter(
        @Nullable @Label("trade.deal") Deal deal,
        @Nullable @Legible @Label("trade.member") String member,
        @Nullable @Label("trade.product") UUID product,
        @Nullable @Label("trade.from") LocalDate from,
        @Nullable @Label("trade.until") LocalDate until) {

    static final TradeFilter ALL = new TradeFilter(null, null, null, null, null);
}
