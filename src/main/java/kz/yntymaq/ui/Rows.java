package kz.yntymaq.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Repeated rows of a form: at least one is shown; one button adds a row, one by each row deletes it. */
public final class Rows {

    /** Rows of a form, at most. */
    public static final int MOST = 30;

    private static final String ADD = "add";
    private static final Pattern DELETE = Pattern.compile("delete-(\\d{1,2})");

    private Rows() {}

    /** A form with repeated rows. */
    public interface Form {

        /** At least one. */
        List<? extends Row<?>> rows();
    }

    /** One row, as typed. */
    public interface Row<S> {

        boolean isEmpty();

        /** What is stored of it. */
        S toStored();
    }

    /** The rows without gaps; a single empty one where there are none. */
    public static <R> List<R> atLeastOne(@Nullable List<R> rows, R empty) {
        return rows == null || rows.isEmpty()
                ? List.of(empty)
                : rows.stream()
                        .map(row -> Objects.requireNonNullElse(row, empty))
                        .collect(Collectors.toList());
    }

    /** The stored rows, with one more empty row where asked for or where there is none. */
    public static <R> List<R> stored(Stream<R> stored, R empty, boolean oneMore) {
        List<R> rows = stored.collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty() || (oneMore && rows.size() < MOST)) {
            rows.add(empty);
        }
        return rows;
    }

    /** What to store: the rows that hold something, without the one whose button was pressed to delete it. */
    public static <S> List<S> toStored(List<? extends Row<S>> rows, String go) {
        int deleted = deleted(go);
        return IntStream.range(0, rows.size())
                .filter(i -> i != deleted && !rows.get(i).isEmpty())
                .mapToObj(i -> rows.get(i).toStored())
                .toList();
    }

    /**
     * Puts into the model how many rows the page shows: those of the form, or those that were typed where a
     * wrong value kept the form from being made.
     *
     * @param words a text field that every row has
     */
    public static void show(Model model, String list, String words) {
        int rows = model.getAttribute("form") instanceof Form form ? form.rows().size() : typed(model, list, words);
        model.addAttribute("rows", rows);
        model.addAttribute("mayAddRow", rows < MOST);
    }

    private static int typed(Model model, String list, String words) {
        int rows = 0;
        if (model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult typed) {
            while (rows < MOST && typed.getFieldValue(list + "[" + rows + "]." + words) != null) {
                rows++;
            }
        }
        return Math.max(1, rows);
    }

    /** Whether the pressed button changes the rows and so stays on the page. */
    public static boolean isButton(String go) {
        return isAdd(go) || deleted(go) >= 0;
    }

    public static boolean isAdd(String go) {
        return go.equals(ADD);
    }

    /** Index of the row to delete, -1 for none. */
    private static int deleted(String go) {
        Matcher delete = DELETE.matcher(go);
        return delete.matches() ? Integer.parseInt(delete.group(1)) : -1;
    }
}
