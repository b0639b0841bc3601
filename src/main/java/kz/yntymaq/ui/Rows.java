package kz.yntymaq.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repeated rows of a form: at least one is shown; one button adds a row, one by each row deletes it. */
public final class Rows {

    /** Rows of a list, at most. */
    public static final int MOST = 30;

    private static final Pattern ADD = Pattern.compile("add-(\\w{1,80})");
    private static final Pattern DELETE = Pattern.compile("delete-(\\w{1,80})-(\\d{1,2})");

    private static final Pattern BRING = Pattern.compile("bring-(\\w{1,80})-(\\d{1,2})");

    private static final Pattern CELL = Pattern.compile("_?(\\w+?)\\[(\\d{1,9})]\\.\\w+");
    private static final String[] EMPTY = {""};

    private Rows() {}

    /** What the button sends that adds a row to a list. */
    public static String add(String list) {
        return "add-" + list;
    }

    /** What the button sends that deletes a row of a list. */
    public static String delete(String list, int row) {
        return "delete-" + list + "-" + row;
    }

    /** What the button sends that brings a deleted row of a list back. @param which of those that may be brought back */
    public static String bring(String list, int which) {
        return "bring-" + list + "-" + which;
    }

    /** A row of a list that a button is about. */
    public record Row(String list, int number) {}

    /** The row that the pressed button deletes; empty for another button. */
    public static Optional<Row> deleted(String go) {
        return row(DELETE, go);
    }

    /** Which of the deleted rows the pressed button brings back; empty for another button. */
    public static Optional<Row> brought(String go) {
        return row(BRING, go);
    }

    private static Optional<Row> row(Pattern button, String go) {
        Matcher pressed = button.matcher(go);
        return pressed.matches()
                ? Optional.of(new Row(pressed.group(1), Integer.parseInt(pressed.group(2))))
                : Optional.empty();
    }

    /** What was typed in a row, by its columns, without what is blank. */
    public static Map<String, String> typed(Map<String, String[]> sent, Row row) {
        var typed = new LinkedHashMap<String, String>();
        String cell = row.list() + "[" + row.number() + "].";
        sent.forEach((name, values) -> {
            if (name.startsWith(cell) && values.length > 0 && !values[0].isBlank()) {
                typed.put(name.substring(cell.length()), values[0]);
            }
        });
        return typed;
    }

    /** What a form sent, with a row more among those of a list. */
    public static Map<String, String[]> with(Map<String, String[]> sent, Row row, Map<String, String> typed) {
        var more = new LinkedHashMap<String, String[]>();
        int at = Math.min(row.number(), count(sent, row.list()));
        sent.forEach((name, values) -> {
            int n = row(name, row.list());
            more.put(n >= at ? renamed(name, n + 1) : name, values);
        });
        typed.forEach((column, value) -> more.put(row.list() + "[" + at + "]." + column, new String[] {value}));
        return more;
    }

    /** The list whose rows the pressed button changes, so that it stays on the page; empty for another button. */
    public static Optional<String> changed(String go) {
        return deleted(go).or(() -> brought(go)).map(Row::list).or(() -> added(go));
    }

    /** The list to which the pressed button adds a row; empty for another button. */
    public static Optional<String> added(String go) {
        Matcher add = ADD.matcher(go);
        return add.matches() ? Optional.of(add.group(1)) : Optional.empty();
    }

    /**
     * What a form sent, as it stands when the pressed button has done its work: without the row that it deletes, whatever
     * was typed there, or with an empty row more. A list keeps one row at least and {@link #MOST} at most.
     *
     * @param sent values by field, of which those of rows are called {@code list[3].field}
     */
    public static Map<String, String[]> pressed(Map<String, String[]> sent, String go) {
        return deleted(go)
                .map(row -> deleted(sent, row.list(), row.number()))
                .or(() -> added(go).map(list -> added(sent, list)))
                .orElse(sent);
    }

    private static Map<String, String[]> deleted(Map<String, String[]> sent, String list, int row) {
        boolean only = count(sent, list) == 1;
        var left = new LinkedHashMap<String, String[]>();
        sent.forEach((name, values) -> {
            int n = row(name, list);
            if (n == row && only) {
                left.put(name, EMPTY);
            } else if (n != row) {
                left.put(n > row ? renamed(name, n - 1) : name, values);
            }
        });
        return left;
    }

    private static Map<String, String[]> added(Map<String, String[]> sent, String list) {
        int count = count(sent, list);
        var more = new LinkedHashMap<>(sent);
        if (count > 0 && count < MOST) {
            sent.keySet().stream()
                    .filter(name -> row(name, list) == count - 1)
                    .forEach(name -> more.put(renamed(name, count), EMPTY));
        }
        return more;
    }

    /** How many rows of a list a form sent. */
    public static int count(Map<String, String[]> sent, String list) {
        return sent.keySet().stream().mapToInt(name -> row(name, list)).max().orElse(-1) + 1;
    }

    /** Index of the row of a list to which a field belongs, -1 for none. */
    private static int row(String field, String list) {
        Matcher cell = CELL.matcher(field);
        return cell.matches() && cell.group(1).equals(list) ? Integer.parseInt(cell.group(2)) : -1;
    }

    private static String renamed(String field, int row) {
        return field.replaceFirst("\\[\\d+]", "[" + row + "]");
    }
}
