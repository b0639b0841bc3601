package kz.yntymaq.application.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.answer.ToldBefore;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in a new application with what was told before it was begun, where the applicant wants that. What is no answer of the
 * edition is left out, what was answered already stays. Named {@code @takingOver} in templates.
 */
@Service("takingOver")
@Transactional
public class TakingOver {

    private final ToldBefore told;
    private final Applications applications;
    private final ApplicationEditions editions;
    private final Programmes programmes;
    private final Sheets sheets;
    private final AcceptedAnswers reader;
    private final RecordedText text;
    private final Clock clock;

    TakingOver(
            ToldBefore told,
            Applications applications,
            ApplicationEditions editions,
            Programmes programmes,
            Sheets sheets,
            AcceptedAnswers reader,
            RecordedText text,
            Clock clock) {
        this.told = told;
        this.applications = applications;
        this.editions = editions;
        this.programmes = programmes;
        this.sheets = sheets;
        this.reader = reader;
        this.text = text;
        this.clock = clock;
    }

    /** An answer that would be taken over, for a reader. */
    public record Line(String label, String value) {}

    /** What would be taken over into an application for a programme, in the order of its pages; nothing where nothing was told. */
    @Transactional(readOnly = true)
    public List<Line> offered(String programme) {
        return told.isAnything()
                ? programmes
                        .findInForce(programme, LocalDate.now(clock))
                        .map(this::lines)
                        .orElse(List.of())
                : List.of();
    }

    private List<Line> lines(Edition edition) {
        GivenAnswers answers = answers(edition);
        Sheet sheet = sheets.of(edition);
        var values = new FieldValues(sheet, answers, Map.of(), text);
        return sheet.fields().stream()
                .filter(field -> isGiven(answers, field))
                .map(field -> new Line(
                        field.label(), field.isRows() ? String.join("; ", values.rows(field)) : values.of(field)))
                .toList();
    }

    /** Codes of the fields whose answers stand in an application as they were told. */
    @Transactional(readOnly = true)
    public Set<String> taken(Application application) {
        if (!told.isAnything()) {
            return Set.of();
        }
        Edition edition = editions.of(application);
        GivenAnswers answers = answers(edition);
        GivenAnswers given = application.getAnswers().given();
        return sheets.of(edition).fields().stream()
                .filter(field -> isGiven(answers, field) && isSame(given, answers, field.code()))
                .map(Field::code)
                .collect(Collectors.toSet());
    }

    private static boolean isSame(GivenAnswers one, GivenAnswers other, String code) {
        return Objects.equals(one.text(code), other.text(code))
                && one.rows(code).equals(other.rows(code));
    }

    /** Starts an application, or goes on with the open one, and fills in what was told and is not answered yet. */
    public UUID start(Actor actor, UUID applicant, String programme) {
        UUID id = applications.startOrContinue(actor, applicant, programme);
        Application draft = applications.findOfChair(actor, id);
        Edition edition = editions.of(draft);
        GivenAnswers answers = answers(edition);
        for (Section section : sheets.of(edition).sections()) {
            GivenAnswers before;
            do { // again for what is asked only since another question of the page has its answer
                before = draft.getAnswers().given();
                GivenAnswers filled = filled(before, section, answers);
                if (!filled.equals(before)) {
                    // looked up anew: what was filled in before is written down first, and counts a version
                    int version = applications.findOfChair(actor, id).getVersion();
                    applications.fill(actor, id, version, section.path(), filled);
                }
            } while (!draft.getAnswers().given().equals(before));
        }
        return id;
    }

    /** Answers with those that were told and that a section asks for and has not. */
    private static GivenAnswers filled(GivenAnswers given, Section section, GivenAnswers answers) {
        GivenAnswers filled = given;
        for (Field field : section.fields()) {
            if (isGiven(answers, field) && !isGiven(given, field)) {
                filled = field.isRows()
                        ? filled.withRows(field.code(), answers.rows(field.code()))
                        : filled.with(field.code(), answers.text(field.code()));
            }
        }
        return filled;
    }

    private static boolean isGiven(GivenAnswers answers, Field field) {
        return !field.isDocument()
                && (answers.text(field.code()) != null
                        || !answers.rows(field.code()).isEmpty());
    }

    private GivenAnswers answers(Edition edition) {
        GivenAnswers raw = told.of(edition);
        GivenAnswers read = GivenAnswers.NONE;
        for (Question question : edition.content().questions()) {
            read = reader.take(read, question, raw, question.code());
        }
        return read;
    }
}
