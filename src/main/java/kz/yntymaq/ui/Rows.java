package kz.yntymaq.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repeated rows of a form: at least one is shown; one button adds a row, one by each row deletes it. */
public final class Rows {

    /** Rows of a list, at most. */
    public static final int MOST = 30;

    private static final Pattern ADD = Pattern.compile("add-(\\w{1,80})");
    private static final Pattern DELETE = Pattern.compile("delete-(\\w{1,80})-(\\d{1,2})");

    private Rows() {}

    /** What the button sends that adds a row to a list. */
    public static String add(String list) {
        return "add-" + list;
    }

    /** What the button sends that deletes a row of a list. */
    public static String delete(String list, int row) {
        return "delete-" + list + "-" + row;
    }

    /** The list whose rows the pressed button changes, so that it stays on the page; empty for another button. */
    public static Optional<String> changed(String go) {
        Matcher delete = DELETE.matcher(go);
        return delete.matches() ? Optional.of(delete.group(1)) : added(go);
    }

    /** The list to which the pressed button adds a row; empty for another button. */
    public static Optional<String> added(String go) {
        Matcher add = ADD.matcher(go);
        return add.matches() ? Optional.of(add.group(1)) : Optional.empty();
    }

    /** Index of the row of a list that the pressed button deletes, -1 for none. */
    public static int deleted(String go, String list) {
        Matcher delete = DELETE.matcher(go);
        return delete.matches() && delete.group(1).equals(list) ? Integer.parseInt(delete.group(2)) : -1;
    }
}
