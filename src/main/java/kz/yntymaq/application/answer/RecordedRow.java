package kz.yntymaq.application.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Computed;
import kz.yntymaq.programme.content.Question;

/** A row of a list, free of any language. */
final class RecordedRow {

    private static final RecordedValue COMMA = new RecordedValue.Words(", ");
    private static final RecordedValue COLON = new RecordedValue.Words(": ");

    private RecordedRow() {}

    /** As one line, column after column. What is demanded and missing makes it incomplete; what need not be said says its name. */
    static RecordedValue of(Question list, Map<String, String> row) {
        return line(list, row, column -> speaksForItself(list, column));
    }

    /** The same for who reads the row alone: words and numbers after the first column say their names too. */
    static RecordedValue read(Question list, Map<String, String> row) {
        return line(list, row, column -> speaksForItself(list, column) && !isOneOfMany(list, column));
    }

    private static boolean isOneOfMany(Question list, Question column) {
        return switch (column.kind()) {
            case WORDS, TEXT, IIN_OR_BIN -> !list.columns().get(0).equals(column);
            default -> false;
        };
    }

    private static RecordedValue line(Question list, Map<String, String> row, Predicate<Question> speaksForItself) {
        var parts = new ArrayList<RecordedValue>();
        for (Question column : list.columns()) {
            RecordedValue cell = cell(column, row);
            if (column.required() ? column.concerns(row::get) : isSaid(column, row, cell)) {
                if (!parts.isEmpty()) {
                    parts.add(COMMA);
                }
                parts.addAll(speaksForItself.test(column) ? List.of(cell) : named(column, cell));
            }
        }
        return new RecordedValue.Line(parts);
    }

    /** Whether nobody takes the value for another one: it is always there, no bare number, yes or no, no sum and no day among others. */
    private static boolean speaksForItself(Question list, Question column) {
        return column.required()
                && switch (column.kind()) {
                    case COUNT, NUMBER, MONTHS, YEAR -> false;
                    case YES_NO -> false;
                    case MONEY ->
                        list.columns().stream()
                                        .filter(other -> other.kind() == Question.Kind.MONEY)
                                        .count()
                                == 1;
                    case DAY ->
                        list.columns().stream()
                                        .filter(other -> other.kind() == Question.Kind.DAY)
                                        .count()
                                == 1;
                    default -> true;
                };
    }

    private static boolean isSaid(Question column, Map<String, String> row, RecordedValue cell) {
        return cell.isGiven() && (column.kind() != Question.Kind.TICK || AnswerKind.YES.equals(row.get(column.code())));
    }

    private static List<RecordedValue> named(Question column, RecordedValue cell) {
        RecordedValue name = new RecordedValue.Worded(column.code(), inTheMiddle(column.named()));
        return column.kind() == Question.Kind.TICK ? List.of(name) : List.of(name, COLON, cell);
    }

    /** One cell. */
    static RecordedValue cell(Question column, Map<String, String> row) {
        String kept = row.get(column.code());
        return kept == null ? RecordedValue.nothing() : AnswerKind.of(column).recorded(column, kept);
    }

    /** What rows that belong together come to. @param column that is computed, or summed, which the line names then */
    static RecordedValue total(Question list, Question column, Computed.Total total) {
        Computed computed = column.computed();
        Question summed = computed == null || computed.way() == Computed.Way.PRODUCT
                ? column
                : list.column(computed.of()).orElse(column);
        var parts = new ArrayList<RecordedValue>();
        parts.add(RecordedValue.key("application.rows.total"));
        if (computed == null) {
            parts.add(COMMA);
            parts.add(new RecordedValue.Worded(column.code(), inTheMiddle(column.named())));
        }
        for (String group : computed == null ? List.<String>of() : computed.groups()) {
            parts.add(COMMA);
            parts.add(list.column(group).map(by -> cell(by, total.row())).orElseGet(RecordedValue::nothing));
        }
        parts.add(COLON);
        parts.add(AnswerKind.of(summed).recorded(summed, total.sum().toPlainString()));
        return new RecordedValue.Line(parts);
    }

    /** As it stands within a sentence: an abbreviation keeps its capitals, a question is none. */
    private static Wording inTheMiddle(Wording label) {
        UnaryOperator<String> small = words -> words.length() > 1 && Character.isLowerCase(words.charAt(1))
                ? words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1)
                : words;
        UnaryOperator<String> told =
                words -> small.apply(words.endsWith("?") ? words.substring(0, words.length() - 1) : words);
        return new Wording(told.apply(label.kk()), told.apply(label.ru()), told.apply(label.en()));
    }
}
