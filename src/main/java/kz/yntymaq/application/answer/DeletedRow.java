package kz.yntymaq.application.answer;

import java.util.Map;

/**
 * A row of a list that was deleted on its page, as it was typed there, so that it can be brought back.
 *
 * @param list input of the list
 * @param row from 0, where it stood
 * @param cells what was typed, by the inputs of the columns
 */
public record DeletedRow(String list, int row, Map<String, String> cells) {

    public DeletedRow {
        cells = Map.copyOf(cells);
    }
}
