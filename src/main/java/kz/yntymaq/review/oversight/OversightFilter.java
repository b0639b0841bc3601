package kz.yntymaq.review.oversight;

import java.time.LocalDate;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is asked of the figures.
 *
 * @param from the first day; null for the first of the last day's year
 * @param to the last day; null for today
 * @param place its code, beneath the office; null or unknown for all of it
 */
record OversightFilter(
        @Nullable @Label("review.oversight.from") LocalDate from,
        @Nullable @Label("review.oversight.to") LocalDate to,
        @Nullable String place) {

    /** The longest period that is reckoned. */
    static final int MOST_YEARS = 3;

    /** The same with the days that were left open filled in. */
    OversightFilter filledIn(LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new OversightFilter(from == null ? last.withDayOfYear(1) : from, last, place);
    }

    /** Refuses days in the wrong order and a period that is too long. */
    void check(BindingResult errors) {
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            errors.rejectValue("to", "admin.audit.order");
        } else if (from.isBefore(to.minusYears(MOST_YEARS))) {
            errors.rejectValue("from", "review.oversight.most-years", new Object[] {MOST_YEARS}, null);
        }
    }
}
