package kz.yntymaq.application.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons of repeated rows: one adds a row, one by each row deletes it. */
final class RowButtons {

    private static final Pattern DELETE = Pattern.compile("delete-(\\d{1,2})");

    private RowButtons() {}

    /** Whether the pressed button changes the rows and so stays on the page. */
    static boolean isOne(String go) {
        return go.equals(SectionPages.ADD) || deleted(go) >= 0;
    }

    /** Index of the row to delete, -1 for none. */
    static int deleted(String go) {
        Matcher delete = DELETE.matcher(go);
        return delete.matches() ? Integer.parseInt(delete.group(1)) : -1;
    }
}
