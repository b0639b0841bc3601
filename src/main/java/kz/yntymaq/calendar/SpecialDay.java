package kz.yntymaq.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;

/** A day that differs from the five-day week, with its reason in both official languages. */
record SpecialDay(LocalDate day, DayKind kind, String noteKk, String noteRu) {

    /** The reason in the language of the page; Kazakh for an English one. */
    public String note() {
        return new Bilingual(noteKk, noteRu).here();
    }

    /** Name of the day of the week in the language of the page. */
    public String weekday() {
        return day.getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, Language.current().locale());
    }
}
