package kz.yntymaq.application.paper;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.application.paper.WholeApplication.Fact;
import kz.yntymaq.application.progress.RecordSheets;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Gathers what stands on the paper. */
@Component
class WholeApplications {

    private final Applications applications;
    private final Applicants applicants;
    private final Programmes programmes;
    private final FieldReader fields;
    private final ApplicationRules rules;
    private final TaskLists tasks;
    private final RecordSheets records;
    private final PersonNames people;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    WholeApplications(
            Applications applications,
            Applicants applicants,
            Programmes programmes,
            FieldReader fields,
            ApplicationRules rules,
            TaskLists tasks,
            RecordSheets records,
            PersonNames people,
            Texts texts,
            Format format,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.programmes = programmes;
        this.fields = fields;
        this.rules = rules;
        this.tasks = tasks;
        this.records = records;
        this.people = people;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /**
     * An application whole. What was never sent is read by who fills it in and their helper alone, as on the page on which it
     * is looked through before it is sent.
     *
     * @throws NotFoundException when the actor may not read it
     */
    WholeApplication of(Actor actor, UUID id) {
        Application application = applications.open(actor, id);
        if (application.getNumber() == null && !applications.isChair(actor, application)) {
            throw new NotFoundException();
        }
        boolean unsent = application.getNumber() == null && application.getState() != ApplicationState.HANDED_IN;
        FieldValues values = fields.read(application);
        List<Field> missing =
                application.getState() == ApplicationState.DRAFT ? values.missing(application::mayEdit) : List.of();
        List<Finding> findings = application.getState().isOpen() ? rules.check(application) : List.of();
        return new WholeApplication(
                texts.get(tasks.titleKey(application)),
                unsent,
                facts(application),
                records(actor, application),
                values,
                missing,
                findings);
    }

    /** What became of it at the office: inspection, share, contract. */
    private List<WholeApplication.Kept> records(Actor actor, Application application) {
        return records.ofApplicant(application, applications.isChair(actor, application)).stream()
                .filter(sheet -> !sheet.facts().isEmpty()) // letters and messages are read on pages of their own
                .map(sheet -> new WholeApplication.Kept(
                        sheet.title(),
                        sheet.facts().stream()
                                .map(fact -> new Fact(fact.name(), fact.value()))
                                .toList()))
                .toList();
    }

    private List<Fact> facts(Application application) {
        Applicant applicant = applicants.facts(application.getApplicantId(), application.getSubmittedAt());
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "application.print.programme",
                Objects.requireNonNull(programmes.names().get(application.getProgramme()))
                        .here()));
        facts.add(fact(applicant.isPerson() ? "application.person" : "application.cooperative", applicant.name()));
        if (applicant.bin() != null) {
            facts.add(fact("application.cooperative.bin", applicant.bin()));
        }
        people.nameOf(applicant.filledInBy())
                .ifPresent(name -> facts.add(fact("application.print.filled-in-by", name)));
        if (application.getNumber() != null) {
            facts.add(fact("application.number", application.getNumber()));
            Elsewhere elsewhere = application.getElsewhere();
            if (elsewhere == null) {
                facts.add(fact("application.submitted-at", format.time(application.getSubmittedAt())));
            } else {
                facts.add(fact("application.elsewhere.number", elsewhere.number()));
                facts.add(fact("application.elsewhere.registered", format.time(elsewhere.registeredAt())));
            }
        }
        String state =
                application.getGivenUpAt() == null ? application.getState().key() : "application.given-up.state";
        facts.add(fact("application.print.state", texts.get(state)));
        if (application.getState() == ApplicationState.APPROVED || application.getState() == ApplicationState.REFUSED) {
            facts.add(fact(
                    "application.print.decided",
                    format.time(application.lastMove().at())));
        }
        BigDecimal sum = application.getAnswers().getAmount();
        if (application.getElsewhere() != null && sum != null) {
            facts.add(fact("application.print.sum", format.money(sum)));
        }
        facts.add(fact(
                "application.print.saved", format.time(application.getAnswers().getEditedAt())));
        facts.add(fact("application.print.at", format.time(clock.instant())));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value);
    }
}
