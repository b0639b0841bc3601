package kz.yntymaq.application.form;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import kz.yntymaq.application.progress.StateRemarks;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.programme.edition.OfferedProgrammes.Offered;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * The applications on the cabinet's start page; a fixed number of queries however many there are, and
 * some more for each draft.
 */
@Component
class MyApplications implements OngoingWork {

    private static final String HOME = "/cabinet/applications/";

    private final Applications applications;
    private final Applicants applicants;
    private final Programmes programmes;
    private final GivenUpDrafts givenUp;
    private final OfferedProgrammes offered;
    private final Intakes intakes;
    private final List<StateRemarks> remarks;
    private final Texts texts;
    private final Format format;

    MyApplications(
            Applications applications,
            Applicants applicants,
            Programmes programmes,
            OfferedProgrammes offered,
            GivenUpDrafts givenUp,
            Intakes intakes,
            List<StateRemarks> remarks,
            Texts texts,
            Format format) {
        this.intakes = intakes;
        this.offered = offered;
        this.applications = applications;
        this.applicants = applicants;
        this.programmes = programmes;
        this.givenUp = givenUp;
        this.remarks = remarks;
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
        Map<UUID, List<String>> told = remarks.stream()
                .flatMap(room -> room.of(found).entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Stream<Line> lines = found.stream()
                .map(application -> line(
                        application,
                        Objects.requireNonNull(programmeNames.get(application.getProgramme())),
                        Objects.requireNonNull(names.get(application.getApplicantId())),
                        own.contains(application.getApplicantId()),
                        told.getOrDefault(application.getId(), List.of())));
        Map<Boolean, List<Offered>> all =
                Stream.of(true, false).collect(Collectors.toMap(person -> person, offered::all));
        return new Work(
                Stream.concat(lines, deleted(actor, chaired, programmeNames)).toList(),
                chaired.stream()
                        .filter(each -> actor.reaches(each.id()) && each.canApply())
                        .flatMap(each -> offer(each, Objects.requireNonNull(all.get(each.isPerson())), found).stream())
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

    /** The first programme for this applicant that is not under way there. */
    private Optional<Offer> offer(Applicant applicant, List<Offered> programmes, List<Application> found) {
        List<Application> own = found.stream()
                .filter(application -> application.getApplicantId().equals(applicant.id()))
                .toList();
        return programmes.stream()
                .filter(programme -> own.stream().noneMatch(application -> isUnderWay(application, programme)))
                .findFirst()
                .map(programme -> programme.equals(programmes.get(0))
                        ? first(applicant)
                        : another(applicant, programme.programme()));
    }

    private static boolean isUnderWay(Application application, Offered programme) {
        return application.getProgramme().equals(programme.programme().code())
                && ((application.getState().isOpen() && application.getElsewhere() == null)
                        || (application.getState() == ApplicationState.APPROVED && programme.isOnce()));
    }

    private Offer first(Applicant applicant) {
        return applicant.isPerson()
                ? new Offer(texts.get("application.start.self"), HOME + "start")
                : new Offer(
                        texts.get("application.start.for", applicant.name()),
                        HOME + "start?cooperative=" + applicant.id());
    }

    private Offer another(Applicant applicant, Programme programme) {
        String of = applicant.isPerson() ? "" : "&cooperative=" + applicant.id();
        return new Offer(
                texts.get(
                        "application.start.another",
                        applicant.name(),
                        programme.name().here()),
                HOME + "start?programme=" + programme.code() + of);
    }

    /** @param told what rooms say beside its state */
    private Line line(
            Application application, Wording programme, Applicant applicant, boolean chaired, List<String> told) {
        String number = application.getNumber();
        return new Line(
                number == null
                        ? texts.get(unnumbered(application.getState(), chaired))
                        : texts.get("application.numbered", number),
                HOME + application.getId(),
                about(programme, applicant.name())
                        + intake(application, applicant)
                        + told.stream().map(words -> " · " + words).collect(Collectors.joining()),
                texts.get(application.getState().key()),
                tone(application.getState()));
    }

    /** Of a draft that cannot be sent now: how intake stands in the oblast of its project, or of whoever applies. */
    private String intake(Application application, Applicant applicant) {
        if (application.getState() != ApplicationState.DRAFT) {
            return "";
        }
        return intakes.toldToday(
                        application.getProgramme(),
                        Objects.requireNonNullElse(application.getAnswers().getOblastCode(), applicant.seatCode()))
                .filter(told -> !told.takes())
                .map(told -> " · " + told.oblast().name() + ": "
                        + texts.get(told.intake().state().key()))
                .orElse("");
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
