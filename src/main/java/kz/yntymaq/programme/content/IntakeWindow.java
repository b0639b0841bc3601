package kz.yntymaq.programme.content;

import java.time.LocalDate;
import java.time.MonthDay;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * When applications are taken.
 *
 * @param from first day of each year, taken too; null for the whole year
 * @param to last day of each year, taken too; null for the whole year
 * @param event code of the question whose day begins the months within which one must apply; null for none
 * @param months how many months after that event, null for none
 */
public record IntakeWindow(
        @Nullable MonthDay from,
        @Nullable MonthDay to,
        @Nullable String event,
        @Nullable Integer months,
        LegalReference source) {

    /** Whether applications are taken on this day, whatever the event. */
    public boolean isOpenOn(LocalDate day) {
        if (from == null || to == null) {
            return true;
        }
        return !day.isBefore(from.atYear(day.getYear())) && !day.isAfter(to.atYear(day.getYear()));
    }
}
