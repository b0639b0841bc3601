package kz.yntymaq.ui;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint a line beneath, null for none
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** The months of the year, named in the language of the page. */
    public static List<Option> months() {
        return of(
                Month.values(),
                month -> month.getDisplayName(
                        TextStyle.FULL_STANDALONE, Language.current().locale()));
    }

    /** The constants of an enumeration, labelled in the language of the page. */
    public static <E extends Enum<E>> List<Option> of(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), label.apply(constant)))
                .toList();
    }
}
