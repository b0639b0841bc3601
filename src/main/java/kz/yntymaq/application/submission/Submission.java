package kz.yntymaq.application.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.ApplicationNumber;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.CorrectionPeriod;
import kz.yntymaq.application.HelpingHands;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.application.route.RouteDays;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends applications, sends corrected ones back, takes them back. Each press acts once. */
@Service
@Transactional
public class Submission {

    private final ApplicationRepository applications;
    private final ApplicationRules rules;
    private final FieldReader fields;
    private final SignedApplications signed;
    private final Sheets sheets;
    private final ApplicationEditions editions;
    private final AuthorisedApplications authorised;
    private final Intakes intakes;
    private final RouteDays days;
    private final CorrectionPeriod period;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final Factors factors;
    private final HelpingHands hands;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Numbers numbers;
    private final Clock clock;
    private final ZoneId zone;

    Submission(
            ApplicationRepository applications,
            ApplicationRules rules,
            FieldReader fields,
            SignedApplications signed,
            Sheets sheets,
            ApplicationEditions editions,
            AuthorisedApplications authorised,
            Intakes intakes,
            RouteDays days,
            CorrectionPeriod period,
            VersionCheck versions,
            OnceOnly once,
            Factors factors,
            HelpingHands hands,
            AuditLog audit,
            ApplicationEventPublisher events,
            Numbers numbers,
            Clock clock,
            @Value("${yntymaq.zone}") ZoneId zone) {
        this.applications = applications;
        this.rules = rules;
        this.fields = fields;
        this.signed = signed;
        this.sheets = sheets;
        this.editions = editions;
        this.authorised = authorised;
        this.intakes = intakes;
        this.days = days;
        this.period = period;
        this.versions = versions;
        this.once = once;
        this.factors = factors;
        this.hands = hands;
        this.audit = audit;
        this.events = events;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Sends the application: number, place in the queue, deadlines.
     *
     * @param onceKey made when the page was opened
     * @param version that was shown for confirmation; what is sent is what was seen
     * @return the number
     * @throws RuleViolationException when an answer is missing, a rule is not met, the oblast takes no applications or no
     *     decision of the members covers it
     */
    public String submit(Actor actor, UUID id, UUID onceKey, int version) {
        return once.run(Press.of(onceKey, actor.accountId(), "application.submitted", id), () -> {
            hands.require(actor);
            Application application = ofChair(actor, id);
            requireAsShown(application, version);
            factors.requireToSubmit(actor.hand());
            if (editions.of(application).content().elsewhere()) {
                throw new RuleViolationException("application.error.elsewhere");
            }
            rules.requireGoesOn(application);
            List<Finding> findings = requireReady(application);
            requireTaken(application);
            authorised.require(application, today(clock.instant()));
            ApplicationNumber number =
                    numbers.next(application, today(clock.instant()).getYear());
            Instant now = clock.instant(); // after the counter's lock, so that times follow the places
            signed.handIn(application, actor.accountId(), now);
            Edition edition = editions.of(application);
            application
                    .getAnswers()
                    .fillColumns(sheets.of(edition)); // an edition may have begun since they were filled in
            application.getAnswers().sent(Finding.outcomes(findings));
            application.submit(
                    number,
                    editions.basis(application),
                    Route.of(edition),
                    days.registered(edition, today(now)),
                    actor.accountId(),
                    now);
            hands.sent(actor, id, number.written(), HelpingHands.Act.SUBMITTED, now);
            audit.note(actor.accountId(), "application.submitted", number.written(), "version " + version);
            events.publishEvent(ApplicationMoved.last(application));
            return number.written();
        });
    }

    /**
     * Sends a corrected application back to who asked. Its place in the queue stays.
     *
     * @param unchanged why it is sent although not all that was asked for has changed; null where it has
     */
    public String sendBack(Actor actor, UUID id, UUID onceKey, int version, @Nullable String unchanged) {
        return once.run(Press.of(onceKey, actor.accountId(), "application.sent-back", id, unchanged), () -> {
            hands.require(actor);
            Application application = ofChair(actor, id);
            requireAsShown(application, version);
            factors.requireToSubmit(actor.hand());
            requireReady(application);
            Instant now = clock.instant();
            authorised.require(application, today(now));
            signed.handIn(application, actor.accountId(), now);
            application.sendBack(
                    fields.read(application),
                    period.moved(application.getDeadlines(), today(now)),
                    unchanged,
                    actor.accountId(),
                    now);
            String number = Objects.requireNonNull(application.getNumber());
            hands.sent(actor, id, number, HelpingHands.Act.SENT_BACK, now);
            audit.note(actor.accountId(), "application.sent-back", number, null);
            events.publishEvent(ApplicationMoved.last(application));
            return number;
        });
    }

    /**
     * Takes the application back; the place in the queue is given up.
     *
     * @param version that was shown: a draft's page never withdraws what has been sent since
     */
    public void withdraw(Actor actor, UUID id, int version, @Nullable String reason) {
        Application application = ofChair(actor, id);
        requireAsShown(application, version);
        application.withdraw(reason, actor.accountId(), clock.instant());
        audit.note(
                actor.accountId(),
                "application.withdrawn",
                application.getNumber() == null ? id : application.getNumber(),
                null);
        events.publishEvent(ApplicationMoved.last(application));
    }

    /**
     * Gives a draft up.
     *
     * @throws MovedOnException to the application's page, for what is no draft: that is withdrawn
     */
    void deleteDraft(Actor actor, UUID id, int version) {
        if (ofChair(actor, id).getState() != ApplicationState.DRAFT) {
            throw new MovedOnException("/cabinet/applications/" + id);
        }
        withdraw(actor, id, version, null);
    }

    private Application ofChair(Actor actor, UUID id) {
        return applications
                .findOfChair(actor.accountId(), id)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .orElseThrow(NotFoundException::new);
    }

    private void requireAsShown(Application application, int version) {
        versions.require(
                version,
                application.getVersion(),
                application.getAnswers().getEditedBy(),
                application.getAnswers().getEditedAt());
    }

    private List<Finding> requireReady(Application application) {
        if (!fields.read(application).missing(application::mayEdit).isEmpty()) {
            throw new RuleViolationException("application.error.incomplete");
        }
        List<Finding> findings = rules.check(application);
        if (findings.stream().anyMatch(Finding::stops)) {
            throw new RuleViolationException("application.error.rules");
        }
        return findings;
    }

    /** Only what is sent for the first time: a place that was taken is not lost by a pause. */
    private void requireTaken(Application application) {
        intakes.requireTaken(
                application.getProgramme(),
                Objects.requireNonNull(application.getAnswers().getOblastCode()),
                today(clock.instant()));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
