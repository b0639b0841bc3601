package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/** The day of something that is written down after it happened. */
public final class RecordedDay {

    private RecordedDay() {}

    /**
     * Refuses a day that has not come, or on which it cannot have been yet.
     *
     * @param earliest day on which it can have been, null for any
     * @throws FieldViolationException by the field that says the day
     */
    public static void require(String field, LocalDate day, @Nullable LocalDate earliest, LocalDate today) {
        if (day.isAfter(today)) {
            throw new FieldViolationException(field, "cooperative.refused.future");
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw new FieldViolationException(field, "cooperative.refused.too-early", earliest);
        }
    }
}
