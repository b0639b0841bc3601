package kz.yntymaq.cooperative.share.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param line in the file
 * @param column null where it is the row as a whole
 * @param key message key
 * @param arguments of that message; never who somebody is
 */
record OpeningProblem(int line, @Nullable OpeningColumn column, String key, List<Object> arguments) {

    static OpeningProblem of(int line, @Nullable OpeningColumn column, String key, Object... arguments) {
        return new OpeningProblem(line, column, key, List.of(arguments));
    }
}
