package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.OngoingWork;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.programme.edition.OfferedProgrammes.Offered;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** The applications on the cabinet's start page; a fixed number of queries however many there are. */
@Component
class MyApplications implements OngoingWork {

    private static final String HOME = "/cabinet/applications/";

    private final Applications applications;
    private final Applicants applicants;
    private final Programmes programmes;
    private final GivenUpDrafts givenUp;
    private final OfferedProgrammes offered;
    private final Texts texts;
    private final Format format;

    MyApplications(
            Applications applications,
            Applicants applicants,
            Programmes programmes,
            OfferedProgrammes offered,
            GivenUpDrafts givenUp,
            Texts texts,
            Format format) {
        this.offered = offered;
        this.applications = applications;
        this.applicants = applicants;
        this.programmes = programmes;
        this.givenUp = givenUp;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public Work of(Actor actor) {
        List<Application> found = applications.findAllOfMember(actor);
        Map<UUID, ? extends Applicant> names =
                applicants.facts(found.stream().map(Application::getApplicantId).collect(Collectors.toSet()));
        Map<String, Wording> programmeNames = programmes.names();
        List<? extends Applicant> chaired = applicants.filledInBy(actor.accountId());
        Set<UUID> own = chaired.stream().map(Applicant::id).collect(Collectors.toSet());
        Stream<Line> lines = found.stream()
                .map(application -> line(
                        application,
                        Objects.requireNonNull(programmeNames.get(application.getProgramme())),
                        Objects.requireNonNull(names.get(application.getApplicantId())),
                        own.contains(application.getApplicantId())));
        Map<Boolean, Optional<Offered>> first = Stream.of(true, false)
                .collect(Collectors.toMap(
                        person -> person, person -> offered.all(person).stream().findFirst()));
        return new Work(
                Stream.concat(lines, deleted(actor, chaired, programmeNames)).toList(),
                chaired.stream()
                        .filter(each -> actor.reaches(each.id()) && each.canApply())
                        .flatMap(each -> Objects.requireNonNull(first.get(each.isPerson())).stream()
                                .flatMap(programme -> offer(each, programme, found).stream()))
                        .toList());
    }

    /** Drafts that can still be taken back, behind all others. */
    private Stream<Line> deleted(Actor actor, List<? extends Applicant> chaired, Map<String, Wording> programmeNames) {
        Map<UUID, String> names = chaired.stream().collect(Collectors.toMap(Applicant::id, Applicant::name));
        return givenUp.of(actor, chaired).stream()
                .map(draft -> new Line(
                        texts.get("application.given-up.look"),
                        HOME + draft.getId(),
                        about(
                                Objects.requireNonNull(programmeNames.get(draft.getProgramme())),
                                Objects.requireNonNull(names.get(draft.getApplicantId()))),
                        texts.get("application.given-up.until", format.shortDate(givenUp.lastDay(draft))),
                        Tone.PLAIN));
    }

    private static String about(Wording programme, String applicant) {
        return programme.here() + " · " + applicant;
    }

    /** A programme that is for this applicant, unless it is under way there. */
    private Optional<Offer> offer(Applicant applicant, Offered programme, List<Application> found) {
        boolean busy = found.stream()
                .filter(application -> application.getApplicantId().equals(applicant.id()))
                .filter(application ->
                        application.getProgramme().equals(programme.programme().code()))
                .map(Application::getState)
                .anyMatch(state -> state.isOpen() || (state == ApplicationState.APPROVED && programme.isOnce()));
        if (busy) {
            return Optional.empty();
        }
        return Optional.of(
                applicant.isPerson()
                        ? new Offer(texts.get("application.start.self"), HOME + "start")
                        : new Offer(
                                texts.get("application.start.for", applicant.name()),
                                HOME + "start?cooperative=" + applicant.id()));
    }

    private Line line(Application application, Wording programme, Applicant applicant, boolean chaired) {
        String number = application.getNumber();
        return new Line(
                number == null
                        ? texts.get(unnumbered(application.getState(), chaired))
                        : texts.get("application.numbered", number),
                HOME + application.getId(),
                about(programme, applicant.name()),
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
