package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Note;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of a section shows beside its form. Fields go by their code, as templates write them.
 *
 * @param asked the open corrections by field
 * @param broken the rules that the answers of this section go against
 */
record SectionView(
        Application application,
        Section section,
        FieldValues values,
        Map<String, Correction> asked,
        List<Finding> broken,
        Hints.Words words,
        Texts texts) {

    /** What the calculator of microcredit calls what it is asked. */
    private static final Map<Question.Role, String> CALCULATED =
            Map.of(Question.Role.AMOUNT, "amount", Question.Role.TERM, "months", Question.Role.GRACE, "grace");

    public UUID id() {
        return application.getId();
    }

    public int version() {
        return application.getVersion();
    }

    /** Number of the page among those of the task list, from 1; nothing for one that is none of them. */
    public int position() {
        return listed().indexOf(section) + 1;
    }

    public int sections() {
        return listed().size();
    }

    private List<Section> listed() {
        return values.sheet().sections().stream()
                .filter(each -> !each.isOfFactsElsewhere())
                .toList();
    }

    /** Address of the task list. */
    public String home() {
        return "/cabinet/applications/" + id();
    }

    /** Address of this page. */
    public String path() {
        return home() + "/" + section.path();
    }

    /** Whether only what was asked for may change. */
    public boolean correcting() {
        return application.getState() == ApplicationState.CORRECTION_ASKED;
    }

    /** What the section asks for, in order. */
    public List<Field> fields() {
        return values.asked(section);
    }

    public boolean mayEdit(String field) {
        return application.mayEdit(field);
    }

    /** The correction that is asked for of a field, null when none is. */
    public @Nullable Correction askedOf(String field) {
        return asked.get(field);
    }

    /** The rules that the value of a field goes against. */
    public List<Finding> brokenBy(String field) {
        return broken.stream().filter(finding -> field.equals(finding.answer())).toList();
    }

    /** What the page warns of, so that a press after it can tell whether something else is wrong now. */
    public String warned() {
        return SectionPages.written(broken);
    }

    /** Whether anything of this section may change. */
    public boolean anyEditable() {
        return fields().stream().anyMatch(field -> application.mayEdit(field.code()));
    }

    /**
     * Address of the calculator with what stands on the page, where it asks how much and for how long; null elsewhere.
     *
     * @param form numbers by their inputs, typed or stored
     */
    public @Nullable String calculator(Map<String, Object> form) {
        if (!asks(Question.Role.AMOUNT) || !asks(Question.Role.TERM)) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath("/calculator/loan");
        for (Field field : section.fields()) {
            Question.Role role = field.role();
            String asked = role == null ? null : CALCULATED.get(role);
            if (asked != null && form.get(field.input()) instanceof BigDecimal number) {
                address.queryParam(asked, number.toPlainString());
            }
        }
        return address.toUriString();
    }

    /** What the purchases of another page come to, where the page asks for a sum; nothing while there is none. */
    public List<String> bought() {
        return asks(Question.Role.AMOUNT) && !asks(Question.Role.PURCHASES)
                ? values.sheet()
                        .field(Question.Role.PURCHASES)
                        .map(values::totals)
                        .orElse(List.of())
                : List.of();
    }

    /** Whether the page asks the question with which the portal itself does this. */
    public boolean asks(Question.Role role) {
        return section.fields().stream().anyMatch(field -> field.role() == role);
    }

    /** What is asked with a question. */
    public String label(Question question) {
        return question.named().here();
    }

    /** What stands beneath it; null for nothing. */
    public @Nullable String hint(Question question) {
        return words.of(question.hint());
    }

    /** Among what a person chooses. */
    public List<Option> options(Question question) {
        return question.kind() == Question.Kind.YES_NO
                ? List.of(
                        new Option(AnswerKind.YES, texts.get("page.yes")),
                        new Option(AnswerKind.NO, texts.get("page.no")))
                : question.options().stream()
                        .map(option -> new Option(option.code(), option.label().here()))
                        .toList();
    }

    /** How many inputs a list has. */
    public int rows(Map<String, Object> form, Field field) {
        return form.get(field.input()) instanceof Integer count ? count : 1;
    }

    /** The input of a column in a row. @param row from 0 */
    public String cell(Field list, int row, Question column) {
        return SectionForm.cell(list, row, column);
    }

    /** The rows that the page shows, with what is computed in them. @param form values by their inputs, typed or stored */
    public List<Map<String, String>> reckoned(Map<String, Object> form, Field list) {
        Question question = Objects.requireNonNull(list.question());
        var rows = new ArrayList<Map<String, String>>();
        for (int n = 0; n < rows(form, list); n++) {
            var row = new HashMap<String, String>();
            for (Question column : question.columns()) {
                String value = typed(column, form.get(SectionForm.cell(list, n, column)));
                if (value != null) {
                    row.put(column.code(), value);
                }
            }
            rows.add(row);
        }
        return question.reckoned(rows);
    }

    /** A value as it would be stored; null for none, and for what was typed and is no number where one is asked. */
    private static @Nullable String typed(Question column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return switch (column.kind()) {
            case MONEY, COUNT, NUMBER, MONTHS -> null;
            case YEAR -> value == null || Question.asNumber(value.toString()) == null ? null : value.toString();
            default -> value == null ? null : value.toString();
        };
    }

    /**
     * What stood as a whole in a computed column before its row had what it is computed from, so that it goes along when the
     * page is saved; null for none.
     */
    public @Nullable String kept(Map<String, Object> form, String cell) {
        return form.get(cell) instanceof BigDecimal number ? number.toPlainString() : null;
    }

    /** Whether a row that is answered as the page shows is asked for a column. @param row from 0 */
    public boolean asksCell(Map<String, Object> form, Field list, int row, Question column) {
        if (column.together() == Question.Together.APART
                && !Boolean.TRUE.equals(form.get(cell(list, row, column)))
                && !repeats(form, list, row)) {
            return false; // there is nobody to be told apart from
        }
        return column.concerns(code -> Objects.requireNonNull(list.question())
                .column(code)
                .map(asked -> form.get(cell(list, row, asked)))
                .map(String::valueOf)
                .orElse(null));
    }

    /** Whether a row has a value that may not stand twice and stands in an earlier one, as the page shows them. */
    private static boolean repeats(Map<String, Object> form, Field list, int row) {
        return Objects.requireNonNull(list.question()).columns().stream()
                .filter(each ->
                        each.together() == Question.Together.ONCE || each.together() == Question.Together.ONCE_A_SHARE)
                .anyMatch(each -> IntStream.range(0, row)
                        .anyMatch(before -> form.get(SectionForm.cell(list, row, each)) instanceof String value
                                && form.get(SectionForm.cell(list, before, each)) instanceof String other
                                && Question.isSame(value, other)));
    }

    /** What the button sends that adds a row. */
    public String add(Field list) {
        return Rows.add(list.input());
    }

    /** What the button sends that deletes a row. */
    public String delete(Field list, int row) {
        return Rows.delete(list.input(), row);
    }

    /** The rows of a list that were deleted and may be brought back. */
    public List<RowPress.Offer> deleted(Field list) {
        return RowPress.offers(list, application.getAnswers().deletedRows());
    }

    public boolean mayAddRow(int rows) {
        return rows < Rows.MOST;
    }

    /** What a row is called. @param row from 0 */
    public String row(Field field, int row) {
        Question question = Objects.requireNonNull(field.question());
        return question.row() == null ? question.label().here() + " " + (row + 1) : words.row(question.row(), row + 1);
    }

    /** What is said above the questions of the page, or of a list. */
    public List<Note> above(List<Note> notes) {
        return notes.stream().filter(note -> note.look() != Note.Look.EXAMPLE).toList();
    }

    /** What is said beneath them. */
    public List<Note> beneath(List<Note> notes) {
        return notes.stream().filter(note -> note.look() == Note.Look.EXAMPLE).toList();
    }

    /** The lines of a note; one whose figure is not known is left out. */
    public List<String> lines(Note note) {
        var lines = new ArrayList<String>();
        for (Wording line : note.lines()) {
            String written = words.of(line);
            if (written != null) {
                lines.add(written);
            }
        }
        return lines;
    }
}
