package kz.yntymaq.application.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RowYears;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.form.OpenBinding;
import kz.yntymaq.ui.form.OpenForm;
import org.jspecify.annotations.Nullable;

/** The form of a page of an application: its questions as an edition asks them. Rows with nothing in them are left out. */
final class SectionForm implements OpenForm {

    /** What the name of a village is typed into, beside the field of its code. */
    private static final String NAME = "Name";

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d{1,9})]\\.(\\w+)");

    private final List<Field> fields;
    private final GivenAnswers given;
    private final Predicate<String> isVillage;
    private final int year;
    private final @Nullable String longer;
    private final Namesakes namesakes;

    /** How many of those that a list may name are called so, as the portal knows: two namesakes are two. */
    interface Namesakes {
        int of(Question list, Question column, String name);
    }

    /**
     * @param fields what the page asks
     * @param given what is stored
     * @param isVillage whether there is a place with this code
     * @param year of the day of the application
     * @param longer input of the list to which an empty row is added, null for none
     */
    SectionForm(
            List<Field> fields,
            GivenAnswers given,
            Predicate<String> isVillage,
            int year,
            @Nullable String longer,
            Namesakes namesakes) {
        this.fields = fields.stream().filter(field -> !field.isDocument()).toList();
        this.given = given;
        this.isVillage = isVillage;
        this.year = year;
        this.longer = longer;
        this.namesakes = namesakes;
    }

    /** What was typed: as the page shows it, and the answers in it. */
    record Typed(OpenBinding binding, GivenAnswers answers) {}

    @Override
    public OpenBinding stored() {
        var binding = new OpenBinding();
        fields.forEach(field -> putStored(field, binding));
        return binding;
    }

    private void putStored(Field field, OpenBinding binding) {
        Question question = question(field);
        if (!field.isRows()) {
            binding.put(field.input(), meant(question, given.text(field.code())));
            return;
        }
        List<Map<String, String>> rows = given.rows(field.code());
        boolean more = rows.isEmpty() || (field.input().equals(longer) && rows.size() < Rows.MOST);
        int shown = rows.size() + (more ? 1 : 0);
        binding.put(field.input(), shown);
        for (int n = 0; n < shown; n++) {
            for (Question column : question.columns()) {
                String kept = n < rows.size() ? rows.get(n).get(column.code()) : null;
                binding.put(cell(field, n, column), meant(column, kept));
            }
        }
    }

    @Override
    public OpenBinding typed(Map<String, String[]> sent) {
        return read(sent).binding();
    }

    /**
     * Reads what was sent. A question whose input was not on the page keeps its answer: the page may be an older one.
     */
    Typed read(Map<String, String[]> sent) {
        var binding = new OpenBinding();
        GivenAnswers answers = given;
        for (Field field : fields) {
            if (!isSent(field, sent)) {
                putStored(field, binding);
            } else {
                answers = field.isRows()
                        ? answers.withRows(field.code(), rows(field, sent, binding))
                        : answers.with(field.code(), value(question(field), field.input(), sent, binding));
            }
        }
        return new Typed(binding, answers);
    }

    private static boolean isSent(Field field, Map<String, String[]> sent) {
        return field.isRows()
                ? Rows.count(sent, field.input()) > 0
                : sent.containsKey(field.input())
                        || sent.containsKey("_" + field.input())
                        || sent.containsKey(field.input() + NAME);
    }

    private List<Map<String, String>> rows(Field field, Map<String, String[]> sent, OpenBinding binding) {
        int count = Math.max(1, Rows.count(sent, field.input()));
        if (count > Rows.MOST) {
            binding.put(field.input(), Rows.MOST);
            binding.wrong(field.input(), new TypedValueException("application.error.too-many-rows"));
        }
        binding.put(field.input(), Math.min(count, Rows.MOST));
        var rows = new ArrayList<Map<String, String>>();
        var numbers = new ArrayList<Integer>(); // of these rows on the page
        for (int n = 0; n < Math.min(count, Rows.MOST); n++) {
            var row = new LinkedHashMap<String, String>();
            for (Question column : question(field).columns()) {
                String cell = cell(field, n, column);
                String kept = column.computed() == null
                        ? value(column, cell, sent, binding)
                        : whole(column, cell, sent, binding);
                if (kept != null) {
                    row.put(column.code(), kept);
                }
            }
            if (!row.isEmpty()) {
                rows.add(question(field).stored(row));
                numbers.add(n);
                repeated(field, rows, numbers, binding);
            }
        }
        RowYears.of(question(field), rows, year)
                .forEach(wrong -> binding.wrong(
                        cell(field, numbers.get(wrong.row()), wrong.column()),
                        new TypedValueException(
                                "application.error.year." + wrong.why(), Integer.toString(wrong.bound()))));
        return rows;
    }

    /** Tells by its field what the last row repeats of an earlier one. @param numbers of the rows on the page, from 0 */
    private void repeated(Field list, List<Map<String, String>> rows, List<Integer> numbers, OpenBinding binding) {
        for (Question column : question(list).columns()) {
            int earlier = question(list).earlier(column, rows, rows.size() - 1);
            String value = earlier < 0 ? null : rows.get(earlier).get(column.code());
            if (value != null
                    && question(list).timesEarlier(column, rows, rows.size() - 1)
                            >= namesakes.of(question(list), column, value)) {
                binding.wrong(
                        cell(list, numbers.get(rows.size() - 1), column),
                        new TypedValueException(
                                question(list).tellsApart()
                                        ? "application.error.row-twice.namesake"
                                        : "application.error.row-twice",
                                column.option(value)
                                        .map(option -> option.label().here())
                                        .orElse(value),
                                numbers.get(earlier) + 1));
            }
        }
    }

    /** What a page carries along that was stored before it was computed; nobody types it, so that nothing in it is wrong. */
    private static @Nullable String whole(
            Question column, String input, Map<String, String[]> sent, OpenBinding binding) {
        String kept = read(column, input, first(sent, input), new OpenBinding());
        binding.put(input, meant(column, kept));
        return kept;
    }

    /** What is kept of one input; null for nothing, and for what is wrong. */
    private @Nullable String value(Question question, String input, Map<String, String[]> sent, OpenBinding binding) {
        String typed = first(sent, input);
        if (question.kind() == Question.Kind.PLACE) {
            return village(question, input, sent, binding);
        }
        String kept = read(question, input, typed, binding);
        if (question.kind() == Question.Kind.TICK) {
            binding.put(input, AnswerKind.YES.equals(kept));
            return AnswerKind.YES.equals(kept) ? kept : null;
        }
        binding.put(input, meant(question, kept));
        binding.putTyped(input, typed == null ? "" : TypedFields.lines(typed));
        return kept;
    }

    private @Nullable String village(Question question, String input, Map<String, String[]> sent, OpenBinding binding) {
        String name = Text.words(first(sent, input + NAME));
        String code = Text.words(first(sent, input));
        binding.put(input + NAME, name);
        binding.put(input, code);
        String kept = read(question, input, code, binding);
        if ((code == null && name != null) || (kept != null && !isVillage.test(kept))) {
            binding.wrong(input, new TypedValueException("error.village"));
            return null;
        }
        return kept;
    }

    private static @Nullable String read(Question question, String input, @Nullable String typed, OpenBinding binding) {
        if (Text.words(typed) == null) {
            return null;
        }
        try {
            return Text.words(AnswerKind.of(question).read(question, String.valueOf(typed)));
        } catch (TypedValueException wrong) {
            binding.putTyped(input, String.valueOf(typed));
            binding.wrong(input, wrong);
            return null;
        }
    }

    private static @Nullable String first(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static @Nullable Object meant(Question question, @Nullable String kept) {
        if (question.kind() == Question.Kind.TICK) {
            return AnswerKind.YES.equals(kept);
        }
        return kept == null ? null : AnswerKind.of(question).meant(kept);
    }

    private static Question question(Field field) {
        return Objects.requireNonNull(field.question());
    }

    /** The input of a column in a row. */
    static String cell(Field list, int row, Question column) {
        return cell(list, row, column.code());
    }

    private static String cell(Field list, int row, String column) {
        return list.input() + "[" + row + "]." + Field.input(column);
    }

    @Override
    public Optional<String> label(String input) {
        return question(input).map(question -> question.label().here());
    }

    @Override
    public boolean isTyped(String input) {
        return question(input)
                .filter(question -> switch (question.kind()) {
                    case CHOICE, TICK, YES_NO, PLACE, ROWS -> false;
                    default -> true;
                })
                .isPresent();
    }

    private Optional<Question> question(String input) {
        Matcher cell = CELL.matcher(input);
        return cell.matches()
                ? find(cell.group(1))
                        .flatMap(list -> list.columns().stream()
                                .filter(column -> Field.input(column.code()).equals(cell.group(3)))
                                .findFirst())
                : find(input);
    }

    private Optional<Question> find(String input) {
        return fields.stream()
                .filter(field -> field.input().equals(input))
                .findFirst()
                .map(SectionForm::question);
    }

    @Override
    public int place(String input) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).input().equals(input)) {
                return i;
            }
        }
        return -1;
    }
}
