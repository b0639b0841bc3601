package kz.yntymaq.reporting;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.ui.Bar;
import org.jspecify.annotations.Nullable;

/** The page of the account as it is shown. */
record StatisticsView(
        MoneyLine line,
        List<Row> rows,
        List<Age> ages,
        List<Time> times,
        Figure waits,
        Figure paid,
        Figure jobs,
        Activity activity) {

    /** A row of the table beneath the line. @param link to its own account; null where there is none */
    record Row(String name, @Nullable String link, Figure approved, Figure paid, Figure returned) {

        /** Whether anything stands in it: rows of dashes alone are left out. */
        boolean tells() {
            return approved.tells() || paid.tells() || returned.tells();
        }
    }

    /** @param name message key of the age */
    record Age(String name, Figure figure, Bar bar) {}

    record Time(String name, Figure figure) {}

    /** @param cooperatives that are registered now @param met that held a general meeting @param delivered members who delivered */
    record Activity(Figure cooperatives, Figure met, Figure delivered, Figure payments) {}

    static Bar bar(Figure figure, List<Figure> all) {
        return new Bar(
                figure.total() == null ? BigDecimal.ZERO : figure.total(),
                all.stream()
                        .map(each -> each.total() == null ? BigDecimal.ZERO : each.total())
                        .reduce(BigDecimal.ZERO, BigDecimal::max));
    }
}
