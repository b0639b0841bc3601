package kz.yntymaq.application.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.application.route.RouteDays;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.FindingText;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that an application was handed in where its act says, with the number and the time that the state's system gave.
 * From then on the office of the route looks at it here as well, within the days that run from that registration.
 */
@Service
@Transactional
public class HandingIn {

    private final ApplicationRepository applications;
    private final ApplicationRules rules;
    private final FindingText words;
    private final FieldReader fields;
    private final Sheets sheets;
    private final ApplicationEditions editions;
    private final AuthorisedApplications authorised;
    private final RouteDays days;
    private final Numbers numbers;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingIn(
            ApplicationRepository applications,
            ApplicationRules rules,
            FindingText words,
            FieldReader fields,
            Sheets sheets,
            ApplicationEditions editions,
            AuthorisedApplications authorised,
            RouteDays days,
            Numbers numbers,
            VersionCheck versions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.words = words;
        this.fields = fields;
        this.sheets = sheets;
        this.editions = editions;
        this.authorised = authorised;
        this.days = days;
        this.numbers = numbers;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A draft that can be handed in elsewhere.
     *
     * @throws NotFoundException unless the actor fills in for its applicant
     * @throws MovedOnException to the check of its answers, where the portal itself takes applications
     */
    @Transactional(readOnly = true)
    public Application draft(Actor actor, UUID id) {
        Application application = applications
                .findOfChair(actor.accountId(), id)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .orElseThrow(NotFoundException::new);
        if (!editions.of(application).content().elsewhere()) {
            throw new MovedOnException("/cabinet/applications/" + id + "/check", "application.error.here");
        }
        application.getTransitions();
        application.getCorrections().all();
        return application;
    }

    /** Until when applications are taken where it is handed in; empty where the act names no hour. */
    @Transactional(readOnly = true)
    Optional<FigureEntry> closesAt(Application application) {
        return RouteDays.closesAt(editions.of(application));
    }

    /**
     * Keeps that it was handed in.
     *
     * @param version that was shown
     * @param facts of the state's system
     * @param without whether it is known that no decision of the members covered it on that day, and that this is marked: it
     *     was handed in all the same, and the portal keeps the fact
     * @return the number by which the portal calls it
     * @throws RuleViolationException when the number is none or was used, the time is to come or outside the intake, an
     *     answer is missing, a rule is not met or no decision of the members covers it on that day
     */
    public String handedIn(Actor actor, UUID id, int version, Elsewhere facts, boolean without) {
        Application application = draft(actor, id);
        versions.require(
                version,
                application.getVersion(),
                application.getAnswers().getEditedBy(),
                application.getAnswers().getEditedAt());
        Edition edition = editions.of(application);
        LocalDate day = LocalDate.ofInstant(facts.registeredAt(), clock.getZone());
        applications.holdNumberElsewhere(application.getProgramme(), facts.number());
        requireNumber(application, facts.number());
        requireDay(edition, facts.registeredAt());
        Set<Finding> before = stopping(application).collect(Collectors.toSet());
        tell(application, edition, facts, day);
        if (!fields.read(application).missing(application::mayEdit).isEmpty()) {
            throw new RuleViolationException("application.error.incomplete");
        }
        List<Finding> findings = rules.check(application);
        List<Finding> stopping = findings.stream().filter(Finding::stops).toList();
        stopping.stream()
                .filter(finding -> before.stream().noneMatch(each -> isSame(each, finding)))
                .findFirst()
                .ifPresent(byDay -> {
                    throw new FieldViolationException("day", "application.handed-in.rule", words.name(byDay));
                });
        if (!stopping.isEmpty()) {
            throw new RuleViolationException("application.error.rules");
        }
        authorised.keepHandedIn(application, day, without);
        var answers = application.getAnswers();
        answers.sent(Finding.outcomes(findings));
        answers.fillColumns(sheets.of(edition));
        SubsidyAmount.of(edition.content(), answers.given()::text, answers.given()::rows)
                .ifPresent(answers::computed);
        var number = numbers.next(application, day.getYear());
        application.handedIn(
                number,
                facts,
                editions.basis(application),
                Route.of(edition),
                days.registered(edition, days.dayZero(edition, facts.registeredAt())),
                actor.accountId(),
                clock.instant());
        audit.note(actor.accountId(), "application.handed-in", number.written(), null);
        events.publishEvent(ApplicationMoved.last(application));
        return number.written();
    }

    /** The same under a decision of the members. */
    public String handedIn(Actor actor, UUID id, int version, Elsewhere facts) {
        return handedIn(actor, id, version, facts, false);
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.outcome() == other.outcome();
    }

    private Stream<Finding> stopping(Application application) {
        return rules.check(application).stream().filter(Finding::stops);
    }

    /** @throws FieldViolationException when it is no number of the state's system, or another application was handed in by it */
    @Transactional(readOnly = true)
    public void requireNumber(Application application, String number) {
        if (!Elsewhere.isNumber(number)) {
            throw new FieldViolationException("number", "application.error.number-elsewhere");
        }
        if (applications.isHandedInElsewhere(application.getProgramme(), application.getId(), number)) {
            throw new FieldViolationException("number", "application.handed-in.used");
        }
    }

    /** @throws FieldViolationException when it is to come or outside the intake */
    @Transactional(readOnly = true)
    public void requireDay(Application application, Instant registeredAt) {
        requireDay(editions.of(application), registeredAt);
    }

    private void requireDay(Edition edition, Instant registeredAt) {
        if (registeredAt.isAfter(clock.instant())) {
            throw new FieldViolationException("day", "application.handed-in.future");
        }
        IntakeWindow window = edition.content().window();
        if (window != null && !window.isOpenOn(LocalDate.ofInstant(registeredAt, clock.getZone()))) {
            throw new FieldViolationException("day", "application.handed-in.closed");
        }
    }

    /** Number and day stand among the answers too, where the edition asks for them. */
    private void tell(Application application, Edition edition, Elsewhere facts, LocalDate day) {
        Sheet sheet = sheets.of(edition);
        sheet.field(Role.NUMBER_ELSEWHERE)
                .ifPresent(field -> application.getAnswers().tell(field.code(), facts.number()));
        sheet.field(Role.DAY_ELSEWHERE)
                .ifPresent(field -> application.getAnswers().tell(field.code(), day.toString()));
    }
}
