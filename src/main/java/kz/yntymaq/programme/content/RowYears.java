package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with years in the rows of a list: nothing is made, bought or sold in a year to come, nothing is bought before
 * it was made, and what comes after a project does not lie before what was before it. The portal's own order.
 */
public final class RowYears {

    private static final String MADE = "MADE";
    private static final String BOUGHT = "BOUGHT";
    private static final String WHEN = "WHEN";
    private static final String YEAR = "YEAR";
    private static final String NOW = "NOW";
    private static final String AFTER = "AFTER";

    private final List<Wrong> wrong = new ArrayList<>();
    private final List<Map<String, String>> rows;
    private final int year;

    private RowYears(List<Map<String, String>> rows, int year) {
        this.rows = rows;
        this.year = year;
    }

    /** Why a year cannot be. */
    public enum Why {
        TO_COME,
        /** Before the year in which it was made. */
        BEFORE_MADE,
        /** After the project, but before a year that lies before it. */
        BEFORE_NOW
    }

    /**
     * A year that cannot be.
     *
     * @param row its number from 0
     * @param column its code
     * @param bound the last year that can be, or else the first
     */
    public record Wrong(int row, String column, Why why, int bound) {}

    /**
     * The years that cannot be, by the role of their list.
     *
     * @param rows answers by columns
     * @param year of the day of the application
     */
    public static List<Wrong> of(Question list, List<Map<String, String>> rows, int year) {
        var years = new RowYears(rows, year);
        if (list.role() == Question.Role.COLLATERAL || list.role() == Question.Role.PURCHASES) {
            years.things();
        } else if (list.role() == Question.Role.SALES) {
            years.sales();
        }
        return years.wrong;
    }

    private void things() {
        for (int n = 0; n < rows.size(); n++) {
            notToCome(n, MADE);
            notToCome(n, BOUGHT);
            Integer made = year(n, MADE);
            Integer bought = year(n, BOUGHT);
            if (made != null && made <= year && bought != null && bought < made) {
                wrong.add(new Wrong(n, BOUGHT, Why.BEFORE_MADE, made));
            }
        }
    }

    private void sales() {
        int latest = 0;
        for (int n = 0; n < rows.size(); n++) {
            if (is(n, NOW)) {
                notToCome(n, YEAR);
                Integer before = year(n, YEAR);
                latest = before == null || before > year ? latest : Math.max(latest, before);
            }
        }
        for (int n = 0; n < rows.size(); n++) {
            Integer after = is(n, AFTER) ? year(n, YEAR) : null;
            if (after != null && after < latest) {
                wrong.add(new Wrong(n, YEAR, Why.BEFORE_NOW, latest));
            }
        }
    }

    private boolean is(int row, String when) {
        return when.equals(rows.get(row).get(WHEN));
    }

    private void notToCome(int row, String column) {
        Integer told = year(row, column);
        if (told != null && told > year) {
            wrong.add(new Wrong(row, column, Why.TO_COME, year));
        }
    }

    private @Nullable Integer year(int row, String column) {
        BigDecimal told = Question.asNumber(rows.get(row).get(column));
        return told == null ? null : told.intValue();
    }
}
