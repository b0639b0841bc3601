package kz.yntymaq.ui.sheet;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param line in the file
 * @param column in which it stands
 * @param key message key
 * @param arguments of that message; never who somebody is
 */
public record RowProblem<C extends Enum<C> & TableColumn>(int line, C column, String key, List<Object> arguments) {

    public static <C extends Enum<C> & TableColumn> RowProblem<C> of(
            int line, C column, String key, Object... arguments) {
        return new RowProblem<>(line, column, key, List.of(arguments));
    }
}
