package kz.yntymaq.application;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.territory.Territory;

/**
 * The applicant at work on the answers of an application. Each page gives all its answers; those that may not change
 * now keep what they hold.
 */
final class Editing {

    private final Application application;
    private final Answers answers;

    /** @see Application#edit */
    Editing(Application application) {
        this.application = application;
        this.answers = application.getAnswers();
    }

    /**
     * The answers of a page. Once numbered the application stays in the district whose queue it stands in.
     *
     * @param territories finds a place by its code
     */
    void fill(Sheet sheet, Section section, GivenAnswers given, Function<String, Optional<Territory>> territories) {
        Field place = sheet.field(Role.PLACE).filter(section.fields()::contains).orElse(null);
        if (place != null && application.mayEdit(place.code()) && application.getNumber() != null) {
            requireSameDistrict(place, Objects.requireNonNullElse(given.text(place.code()), ""), territories);
        }
        answers.fill(sheet, section, given, application::mayEdit, territories, application.getVersion() + 1);
    }

    private void requireSameDistrict(Field place, String village, Function<String, Optional<Territory>> territories) {
        if (!answers.isInDistrictOf(territories.apply(village).orElse(null))) {
            throw new FieldViolationException(place.input(), "application.error.other-district");
        }
    }

    /** A document was added or taken away; its file stands elsewhere. */
    void changeDocument(String document) {
        application.requireMayChange(document);
    }
}
