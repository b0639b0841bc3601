package kz.yntymaq.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** A special day as typed. */
record SpecialDayForm(
        @NotNull(message = "{error.required}") @Nullable @Label("calendar.day")
        LocalDate day,

        @NotNull(message = "{error.choice}") @Nullable @Label("calendar.kind")
        DayKind kind,

        @NotBlank(message = "{error.required}")
        @Size(max = 120, message = "{error.long}")
        @Nullable
        @Label("calendar.note-kk")
        String noteKk,

        @NotBlank(message = "{error.required}")
        @Size(max = 120, message = "{error.long}")
        @Nullable
        @Label("calendar.note-ru")
        String noteRu) {

    static SpecialDayForm empty() {
        return new SpecialDayForm(null, DayKind.DAY_OFF, "", "");
    }

    /** What was typed, once it has been found valid. */
    SpecialDay toSpecialDay() {
        if (day == null || kind == null || noteKk == null || noteRu == null) {
            throw new IllegalStateException("the form has not been checked");
        }
        return new SpecialDay(day, kind, noteKk.trim(), noteRu.trim());
    }
}
