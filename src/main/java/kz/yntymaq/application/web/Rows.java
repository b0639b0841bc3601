package kz.yntymaq.application.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Repeated rows of a form: at least one is shown; one button adds a row, one by each row deletes it. */
final class Rows {

    private static final Pattern DELETE = Pattern.compile("delete-(\\d{1,2})");

    private Rows() {}

    /** The rows without gaps; a single empty one where there are none. */
    static <R> List<R> atLeastOne(@Nullable List<R> rows, R empty) {
        return rows == null || rows.isEmpty()
                ? List.of(empty)
                : rows.stream().map(row -> Objects.requireNonNullElse(row, empty)).collect(Collectors.toList());
    }

    /**
     * How many rows the page shows: those of the form, or those that were typed where a wrong value kept
     * the form from being made.
     *
     * @param words a text field that every row has
     */
    static int shown(Model model, String list, String words) {
        if (!(model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult typed) || typed.getTarget() != null) {
            return 1;
        }
        int rows = 0;
        while (rows < PurposeForm.MOST_ROWS && typed.getFieldValue(list + "[" + rows + "]." + words) != null) {
            rows++;
        }
        return Math.max(1, rows);
    }

    /** Whether the pressed button changes the rows and so stays on the page. */
    static boolean isButton(String go) {
        return go.equals(SectionPages.ADD) || deleted(go) >= 0;
    }

    /** Index of the row to delete, -1 for none. */
    static int deleted(String go) {
        Matcher delete = DELETE.matcher(go);
        return delete.matches() ? Integer.parseInt(delete.group(1)) : -1;
    }
}
