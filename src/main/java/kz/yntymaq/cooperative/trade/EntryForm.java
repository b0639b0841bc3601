package kz.yntymaq.cooperative.trade;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What was traded, as typed. @param member number in the register, or words of a name @param again asked only where the same is there already */
record EntryForm(
        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("trade.member")
        String member,

        @NotNull(message = "{error.choice}") @Nullable @Label("trade.product")
        UUID product,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 8, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("trade.quantity")
        BigDecimal quantity,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 11, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("trade.price")
        BigDecimal price,

        @NotNull(message = "{error.date}") @Nullable @Label("trade.day")
        LocalDate day,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("trade.note")
        String note,

        @Nullable @Label("trade.again") Boolean again,

        @NotNull UUID once) {

    /**
     * With what was typed the last time: product, price and, until the end of the day of typing, its day; before the first time the only
     * product and today.
     */
    static EntryForm remembering(TradeViews.Desk desk, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        TradeEntry last = desk.last();
        LocalDate day = last != null
                        && LocalDate.ofInstant(last.recordedAt(), clock.getZone())
                                .equals(today)
                ? last.day()
                : today;
        if (last == null || desk.products().stream().noneMatch(each -> each.id().equals(last.productId()))) {
            UUID only = desk.products().size() == 1 ? desk.products().get(0).id() : null;
            return new EntryForm(null, only, null, null, day, null, null, UUID.randomUUID());
        }
        return new EntryForm(null, last.productId(), null, last.price(), day, null, null, UUID.randomUUID());
    }

    TradeLine line() {
        return new TradeLine(
                Text.words(member),
                requireNonNull(product),
                requireNonNull(quantity),
                requireNonNull(price),
                requireNonNull(day),
                Text.words(note),
                Text.yes(again));
    }
}
