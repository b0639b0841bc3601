package kz.yntymaq.application.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.RecordedText;
import org.jspecify.annotations.Nullable;

/** The fields of an application as they stand: to be shown, to be recorded, and to tell what is still missing. */
public class FieldValues {

    private final Sheet sheet;
    private final GivenAnswers given;
    private final Map<String, List<StoredFile>> documents;
    private final RecordedText text;
    private final @Nullable Clock clock;

    /** @param documents files by the code of their document, whose age is not asked */
    public FieldValues(Sheet sheet, GivenAnswers given, Map<String, List<StoredFile>> documents, RecordedText text) {
        this(sheet, given, documents, text, null);
    }

    /** @param documents files by the code of their document */
    public FieldValues(
            Sheet sheet,
            GivenAnswers given,
            Map<String, List<StoredFile>> documents,
            RecordedText text,
            @Nullable Clock clock) {
        this.sheet = sheet;
        this.given = given;
        this.documents = documents;
        this.text = text;
        this.clock = clock;
    }

    /** What is asked. */
    public Sheet sheet() {
        return sheet;
    }

    /** What a page asks of whoever answered so, in order. */
    public List<Field> asked(Section section) {
        return section.asked(given);
    }

    /** How a field reads in the language of the page; a dash where nothing is given. */
    public String of(Field field) {
        return text.of(recorded(field));
    }

    /** The same by its code. */
    public String of(String field) {
        return text.of(recorded(field));
    }

    /** The rows of a field that is a list, each as it reads. */
    public List<String> rows(Field field) {
        Question list = field.question();
        return list == null || !field.isRows()
                ? text.rows(recorded(field))
                : list.reckoned(given.rows(field.code())).stream()
                        .map(row -> text.of(RecordedRow.read(list, row)))
                        .toList();
    }

    /** The value of a field free of any language; nothing for one that the edition does not ask for. */
    public RecordedValue recorded(String field) {
        return sheet.field(field).map(this::recorded).orElseGet(RecordedValue::nothing);
    }

    private RecordedValue recorded(Field field) {
        Question question = field.question();
        if (question == null) {
            return new RecordedValue.Rows(files(field).stream()
                    .<RecordedValue>map(file -> new RecordedValue.File(file.getName(), file.getSha256()))
                    .toList());
        }
        if (field.isRows()) {
            return new RecordedValue.Rows(question.reckoned(given.rows(field.code())).stream()
                    .map(row -> RecordedRow.of(question, row))
                    .toList());
        }
        String kept = given.text(field.code());
        if (kept == null) {
            return RecordedValue.nothing();
        }
        return AnswerKind.of(question).recorded(question, kept);
    }

    /** The files of a document. */
    public List<StoredFile> files(Field field) {
        return documents.getOrDefault(field.anchor(), List.of());
    }

    /**
     * A row of a list, as it reads.
     *
     * @param said cell by cell, a dash where nothing is given
     * @param ticked labels of what is ticked
     */
    public record Cells(List<String> said, List<String> ticked) {}

    /** The rows of a list. */
    public List<Cells> cells(Field field) {
        Question list = Objects.requireNonNull(field.question());
        List<Question> columns = list.columns();
        return list.reckoned(given.rows(field.code())).stream()
                .map(row -> new Cells(
                        columns.stream()
                                .filter(column -> column.kind() != Question.Kind.TICK)
                                .map(column -> text.of(RecordedRow.cell(column, row)))
                                .toList(),
                        columns.stream()
                                .filter(column -> column.kind() == Question.Kind.TICK
                                        && AnswerKind.YES.equals(row.get(column.code())))
                                .map(column -> column.label().here())
                                .toList()))
                .toList();
    }

    /** How a cell reads; a dash where nothing is given. @param row with what is computed in it */
    public String cell(Question column, Map<String, String> row) {
        return text.of(RecordedRow.cell(column, row));
    }

    /** What the rows of a list come to, a line a sum; none for a list in which nothing is computed. */
    public List<String> totals(Field field) {
        Question list = field.question();
        return list == null ? List.of() : totals(list, list.reckoned(given.rows(field.code())));
    }

    /** The same of other rows. @param rows with what is computed in them */
    public List<String> totals(Question list, List<Map<String, String>> rows) {
        return list.columns().stream()
                .flatMap(column ->
                        column.totals(rows).stream().map(total -> text.of(RecordedRow.total(list, column, total))))
                .toList();
    }

    /**
     * Fields without an answer that must have one, among those that may change, in the order of the pages; a list that is
     * begun must be whole. Others are not asked for: an answer that the portal asks of new applications does not keep an
     * older one from being sent back.
     */
    public List<Field> missing(Predicate<String> mayEdit) {
        return sheet.sections().stream()
                .flatMap(section -> section.asked(given).stream())
                .filter(field -> mayEdit.test(field.code()) && isMissing(field))
                .toList();
    }

    /** Whether rows of a list are there and something in them is missing. */
    public boolean isHalfDone(Field field) {
        return field.isRows()
                && !given.rows(field.code()).isEmpty()
                && !recorded(field).isGiven();
    }

    /** Whether papers are there whose age counts, and one of them is too old today. */
    public boolean isTooOld(Field field) {
        return files(field).stream().anyMatch(file -> isPast(lastDay(field, file)));
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && clock != null && day.isBefore(LocalDate.now(clock));
    }

    /** Last day on which a paper may be handed in; null where its age does not count. */
    public @Nullable LocalDate lastDay(Field field, StoredFile file) {
        Integer most = field.document() == null ? null : field.document().maxAgeDays();
        return most == null || clock == null ? null : file.lastDay(most, clock.getZone());
    }

    private boolean isMissing(Field field) {
        return isHalfDone(field)
                || isTooOld(field)
                || (field.isRequired() && !recorded(field).isGiven());
    }
}
