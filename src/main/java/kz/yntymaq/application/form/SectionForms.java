package kz.yntymaq.application.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.form.OpenForm;
import kz.yntymaq.ui.form.OpenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Makes the forms of the pages of applications, and what stands on them beside the questions. */
@Component
class SectionForms implements OpenForms {

    private static final Pattern ADDRESS =
            Pattern.compile("/cabinet/applications/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/(\\w+)");

    private final ApplicationRepository applications;
    private final Applicants applicants;
    private final Sheets sheets;
    private final Territories territories;
    private final ApplicationRules rules;
    private final PlaceChoice places;
    private final RegisteredRows registered;

    SectionForms(
            ApplicationRepository applications,
            Applicants applicants,
            Sheets sheets,
            Territories territories,
            ApplicationRules rules,
            PlaceChoice places,
            RegisteredRows registered) {
        this.applications = applications;
        this.applicants = applicants;
        this.sheets = sheets;
        this.territories = territories;
        this.rules = rules;
        this.places = places;
        this.registered = registered;
    }

    /**
     * The questions of a page that may be answered now. One that does not apply to what is stored is not asked; its answer
     * is kept.
     */
    SectionForm of(Application application, Section section) {
        return of(application, section, application.getAnswers().given(), null);
    }

    /**
     * The same to be shown.
     *
     * @param shown what stands in its fields: what is stored, and what is known beside it
     * @param longer input of the list to which an empty row is added, null for none
     */
    SectionForm of(Application application, Section section, GivenAnswers shown, @Nullable String longer) {
        List<Field> fields = section.asked(application.getAnswers().given()).stream()
                .filter(field -> application.mayEdit(field.code()))
                .toList();
        return form(application, fields, shown, longer);
    }

    private SectionForm form(Application application, List<Field> fields, GivenAnswers given, @Nullable String longer) {
        return new SectionForm(
                fields,
                given,
                territories::isSettlement,
                rules.day(application).getYear(),
                longer,
                (list, column, name) -> registered.namesakes(application.getApplicantId(), list, column, name));
    }

    /** The same where nothing may be answered any more, to name what was typed. */
    @Override
    @Transactional(readOnly = true)
    public Optional<OpenForm> at(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches()
                ? applications
                        .findById(UUID.fromString(address.group(1)))
                        .flatMap(application -> sheets.of(application.getProgramme(), application.getBasis())
                                .section(address.group(2))
                                .map(section -> form(
                                        application,
                                        section.fields(),
                                        application.getAnswers().given(),
                                        null)))
                : Optional.empty();
    }

    /** What the first page says of who applies, and what the field of a place needs. Called when the form is in the model. */
    void describe(Model model, Application application, Section section) {
        section.fields().stream()
                .filter(field -> field.kind().equals(Question.Kind.PLACE.name()))
                .findFirst()
                .ifPresent(field ->
                        places.show(model, PlaceChoice.eligible(field.input(), application.districtToStayIn())));
        if (section.place() == 0) {
            var applicant = applicants.facts(application.getApplicantId());
            model.addAttribute("cooperative", applicant);
            model.addAttribute(
                    "seat", territories.findPlace(applicant.seatCode()).orElse(null));
        }
    }
}
