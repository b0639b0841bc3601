package kz.yntymaq.application.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.application.answer.DeletedRow;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Rows;

/**
 * What a press makes of the rows on a page: one more, one less, or a deleted one brought back.
 *
 * @param sent the form as it stands when the press has done its work
 * @param deleted the rows that may be brought back afterwards, the last one first
 * @param changes whether it deleted a row in which something was typed, or brought one back
 */
record RowPress(Map<String, String[]> sent, List<DeletedRow> deleted, boolean changes) {

    /** Characters of a row by which people know it again. */
    private static final int KNOWN_BY = 80;

    /** A deleted row as the page offers it. @param button what the button sends that brings it back */
    record Offer(String words, String button) {}

    /** @param before the rows that might be brought back */
    static RowPress of(Map<String, String[]> sent, String go, List<DeletedRow> before) {
        Optional<DeletedRow> brought = Rows.brought(go)
                .filter(which -> which.number() < before.size()
                        && before.get(which.number()).list().equals(which.list()))
                .map(which -> before.get(which.number()));
        if (brought.isPresent()) {
            DeletedRow back = brought.get();
            var left = new ArrayList<>(before);
            left.remove(back);
            return new RowPress(Rows.with(sent, new Rows.Row(back.list(), back.row()), back.cells()), left, true);
        }
        var after = new ArrayList<>(before);
        Rows.deleted(go)
                .map(row -> new DeletedRow(row.list(), row.number(), Rows.typed(sent, row)))
                .filter(row -> !row.cells().isEmpty())
                .ifPresent(row -> after.add(0, row));
        return new RowPress(Rows.pressed(sent, go), after, after.size() > before.size());
    }

    /** The rows of a list that may be brought back. */
    static List<Offer> offers(Field list, List<DeletedRow> deleted) {
        var offers = new ArrayList<Offer>();
        for (int which = 0; which < deleted.size(); which++) {
            DeletedRow row = deleted.get(which);
            if (row.list().equals(list.input())) {
                offers.add(
                        new Offer(words(Objects.requireNonNull(list.question()), row), Rows.bring(row.list(), which)));
            }
        }
        return offers;
    }

    /** What was typed in it, ticks left out. */
    private static String words(Question list, DeletedRow row) {
        String words = list.columns().stream()
                .filter(column -> column.kind() != Question.Kind.TICK && column.computed() == null)
                .flatMap(column -> Optional.ofNullable(row.cells().get(Field.input(column.code())))
                        .map(typed -> column.option(typed)
                                .map(option -> option.label().here())
                                .orElse(typed))
                        .stream())
                .collect(Collectors.joining(", "));
        return words.length() > KNOWN_BY ? words.substring(0, KNOWN_BY) + "…" : words;
    }
}
