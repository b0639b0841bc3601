package kz.yntymaq.ui.sheet;

import java.util.Map;

/**
 * A row beneath the heading of a table.
 *
 * @param line number in the file, as a program for tables shows it
 * @param cells by column; columns that the file has not are missing
 */
public record TableRow<C extends Enum<C> & TableColumn>(int line, Map<C, TableFile.Cell> cells) {

    /** The cell of a column; an empty one where the file has no such column. */
    public TableFile.Cell at(C column) {
        return cells.getOrDefault(column, TableFile.Cell.EMPTY);
    }

    /** Whether only what the template fills in stands in it. */
    boolean isBlank() {
        return cells.entrySet().stream()
                .allMatch(each -> each.getKey().isPrefilled() || each.getValue().isEmpty());
    }
}
