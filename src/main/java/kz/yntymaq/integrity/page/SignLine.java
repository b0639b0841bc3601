package kz.yntymaq.integrity.page;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says, in the language of the page.
 *
 * @param text what is measured
 * @param why what that may mean, and what it may not
 * @param value null where it cannot be told
 * @param threshold what it was compared with; null where there was nothing
 * @param source where the threshold comes from; null with it
 * @param article the place of the law; null of the portal's own
 * @param need what is missing; null where it could be told
 * @param signal what it is to officials; null for no signal
 */
record SignLine(
        String code,
        String name,
        String text,
        String why,
        String mend,
        Group group,
        Outcome outcome,
        @Nullable String value,
        @Nullable String threshold,
        @Nullable String source,
        @Nullable String article,
        @Nullable String need,
        List<Figure> figures,
        List<Row> rows,
        @Nullable Signal signal) {

    /** A figure by its name. */
    record Figure(String name, String value) {}

    /** A row behind it. @param who a person whose name the reader is told @param hidden whether it is about somebody whose name the reader is not told */
    record Row(
            String what,
            @Nullable String who,
            boolean hidden,
            @Nullable String other,
            @Nullable LocalDate on,
            @Nullable String amount) {}

    /** Id of its heading. */
    public String id() {
        return "sign-" + code;
    }

    /** The tag of its outcome. */
    public String tag() {
        return switch (outcome) {
            case CLEAR -> "y-tag--good";
            case NOTE, SIGNAL -> "y-tag--warn";
            case BREACH -> "y-tag--bad";
            case UNKNOWN -> "";
        };
    }

    public boolean hasSignal() {
        return signal != null;
    }

    /** Nothing to note. */
    public boolean isClear() {
        return outcome == Outcome.CLEAR;
    }
}
