package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.OngoingWork;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** The applications on the cabinet's start page; a fixed number of queries however many there are. */
@Component
class MyApplications implements OngoingWork {

    private static final String HOME = "/cabinet/applications/";

    private final Applications applications;
    private final Applicants applicants;
    private final Programmes programmes;
    private final Texts texts;

    MyApplications(Applications applications, Applicants applicants, Programmes programmes, Texts texts) {
        this.applications = applications;
        this.applicants = applicants;
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    public Work of(Actor actor) {
        List<Application> found = applications.findAllOfMember(actor);
        Map<UUID, ? extends Applicant> names =
                applicants.facts(found.stream().map(Application::getApplicantId).collect(Collectors.toSet()));
        Map<String, Wording> programmeNames = programmes.names();
        var busy = found.stream()
                .filter(application -> application.getProgramme().equals(Programmes.AUYL_AMANATY)
                        && (application.getState().isOpen() || application.getState() == ApplicationState.APPROVED))
                .map(Application::getApplicantId)
                .collect(Collectors.toSet());
        List<? extends Applicant> chaired = applicants.filledInBy(actor.accountId());
        Set<UUID> own = chaired.stream().map(Applicant::id).collect(Collectors.toSet());
        return new Work(
                found.stream()
                        .map(application -> line(
                                application,
                                Objects.requireNonNull(programmeNames.get(application.getProgramme())),
                                Objects.requireNonNull(names.get(application.getApplicantId())),
                                own.contains(application.getApplicantId())))
                        .toList(),
                chaired.stream()
                        .filter(each -> actor.reaches(each.id()) && each.canApply() && !busy.contains(each.id()))
                        .map(each -> new Offer(
                                texts.get("application.start.for", each.name()),
                                HOME + "start?cooperative=" + each.id()))
                        .toList());
    }

    private Line line(Application application, Wording programme, Applicant applicant, boolean chaired) {
        String number = application.getNumber();
        return new Line(
                number == null
                        ? texts.get(unnumbered(application.getState(), chaired))
                        : texts.get("application.numbered", number),
                HOME + application.getId(),
                programme.here() + " · " + applicant.name(),
                texts.get(application.getState().key()),
                tone(application.getState()));
    }

    private static String unnumbered(ApplicationState state, boolean chaired) {
        if (state == ApplicationState.HANDED_IN) {
            return "application.elsewhere.look";
        }
        return chaired ? "application.continue" : "application.look";
    }

    private static Tone tone(ApplicationState state) {
        return switch (state) {
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case CORRECTION_ASKED -> Tone.WARN;
            case DRAFT, SUBMITTED, WITHDRAWN, LAPSED, HANDED_IN, RELEASED -> Tone.PLAIN;
        };
    }
}
