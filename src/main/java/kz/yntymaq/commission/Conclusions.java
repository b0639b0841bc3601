package kz.yntymaq.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.ApplicantPeople;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conclusions on the co-operatives of an oblast, as its department writes them down. Each press acts once.
 */
@Service
@Transactional
public class Conclusions {

    /** Figure of an edition that says for how many years a conclusion is good. */
    private static final String YEARS = "CONCLUSION_YEARS";

    private final ConclusionRepository conclusions;
    private final ConclusionReach reach;
    private final Applicants applicants;
    private final Ties ties;
    private final ApplicantPeople people;
    private final Programmes programmes;
    private final WorkingCalendar calendar;
    private final ConclusionMessages messages;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Conclusions(
            ConclusionRepository conclusions,
            ConclusionReach reach,
            Applicants applicants,
            Ties ties,
            ApplicantPeople people,
            Programmes programmes,
            WorkingCalendar calendar,
            ConclusionMessages messages,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.conclusions = conclusions;
        this.reach = reach;
        this.applicants = applicants;
        this.ties = ties;
        this.people = people;
        this.programmes = programmes;
        this.calendar = calendar;
        this.messages = messages;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** The editions in force that ask for a conclusion. */
    @Transactional(readOnly = true)
    List<Edition> asking() {
        return programmes.editionsInForce(today()).values().stream()
                .filter(Conclusions::asks)
                .toList();
    }

    private static boolean asks(Edition edition) {
        return edition.content().question(Question.Role.CONCLUSION_POSITIVE).isPresent();
    }

    /** The conclusions on a co-operative that the actor may read about, the newest first. @throws NotFoundException as {@link ConclusionReach#readable} */
    @Transactional(readOnly = true)
    List<Conclusion> of(Actor actor, UUID cooperative) {
        return read(reach.readable(actor, cooperative).id());
    }

    /** The conclusions on a co-operative that the caller may see, the newest first. */
    @Transactional(readOnly = true)
    List<Conclusion> read(UUID cooperative) {
        List<Conclusion> found = conclusions.findByApplicantIdOrderByGivenOnDescReplacedAscRecordedAtDesc(cooperative);
        found.forEach(Conclusion::getEvents); // read while the session is open
        return found;
    }

    /** One that the actor keeps. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    Conclusion find(Actor actor, UUID id) {
        Conclusion found = kept(actor, conclusions.findById(id));
        found.getEvents(); // read while the session is open
        return found;
    }

    private Conclusion kept(Actor actor, Optional<Conclusion> asked) {
        Conclusion found = asked.orElseThrow(NotFoundException::new);
        reach.cooperative(actor, found.getApplicantId());
        return found;
    }

    /** @throws kz.yntymaq.kernel.StaleEditException when it has changed since a page showed this version */
    void requireVersion(Conclusion conclusion, int shown) {
        ConclusionEvent last = conclusion.getEvents().get(conclusion.getEvents().size() - 1);
        versions.require(shown, conclusion.getVersion(), last.by(), last.at());
    }

    /**
     * Writes down what the commission concluded.
     *
     * @throws NotFoundException for a co-operative that the actor may not see, and a programme that asks for none
     * @throws FieldViolationException for one that was written down already, for a day on which it cannot have been given, and
     *     for too few specialists or somebody of the co-operative among them
     * @throws RuleViolationException for a co-operative whose registration is not confirmed or that may apply no more, while
     *     it is heard on the withdrawal of the last one, and for whoever has or had a part in it: the act excludes conflicts of interest
     */
    public void record(Actor actor, UUID cooperative, UUID onceKey, GivenConclusion given) {
        once.run(Press.of(onceKey, actor.accountId(), "commission.given", cooperative, given), () -> {
            reach.cooperative(actor, cooperative);
            applicants.hold(cooperative);
            Applicant about = reach.cooperative(actor, cooperative);
            requireNoTie(actor, cooperative);
            given.requireSpecialists(people.of(cooperative));
            Edition edition = asking().stream()
                    .filter(each -> each.code().equals(given.programme()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (!about.canApply()) {
                throw new RuleViolationException("commission.error.not-active");
            }
            if (read(cooperative).stream().anyMatch(given::isEnteredAs)) {
                throw new FieldViolationException("document", "commission.error.known");
            }
            Conclusion made = Conclusion.of(
                    cooperative,
                    Objects.requireNonNull(reach.oblastOf(actor).code()),
                    given,
                    years(edition),
                    actor.accountId(),
                    clock.instant(),
                    Objects.requireNonNull(about.registeredOn()),
                    today());
            conclusions
                    .findByApplicantIdAndProgrammeAndReplacedFalse(cooperative, given.programme())
                    .ifPresent(earlier -> {
                        if (earlier.isHeard(today())) {
                            throw new RuleViolationException("commission.error.heard");
                        }
                        made.replace(earlier);
                        conclusions.saveAndFlush(earlier);
                    });
            conclusions.saveAndFlush(made);
            return told(
                    actor,
                    about,
                    made,
                    "given",
                    (given.positive() ? "positive" : "negative") + (given.vouched() ? " vouched" : ""));
        });
    }

    private static int years(Edition edition) {
        return edition.content().figure(YEARS).map(FigureEntry::whole).orElseThrow();
    }

    /** The co-operative was asked for its documents, they came, or the year was confirmed. @param day on which it happened */
    void check(Actor actor, UUID id, UUID onceKey, int version, ConclusionStep step, LocalDate day) {
        act(
                actor,
                id,
                onceKey,
                version,
                step,
                day,
                (conclusion, today) ->
                        conclusion.checked(step, day, calendar.hold(), actor.accountId(), clock.instant(), today));
    }

    /** A preliminary decision to withdraw it is told. */
    void tell(Actor actor, UUID id, UUID onceKey, int version, RevocationGround ground, String reason) {
        act(
                actor,
                id,
                onceKey,
                version,
                ConclusionStep.PRELIMINARY,
                ground + " " + reason,
                (conclusion, today) ->
                        conclusion.tell(ground, reason, calendar.hold(), actor.accountId(), clock.instant(), today));
    }

    /** It is withdrawn or kept after the hearing, or taken back by a second official. @param step one of these three */
    void decide(Actor actor, UUID id, UUID onceKey, int version, ConclusionStep step, String reason) {
        act(actor, id, onceKey, version, step, reason, (conclusion, today) -> {
            switch (step) {
                case REVOCATION -> conclusion.revoke(reason, actor.accountId(), clock.instant(), today);
                case KEEPING -> conclusion.keep(reason, actor.accountId(), clock.instant(), today);
                case CANCELLATION -> cancel(conclusion, reason, actor.accountId(), today);
                default -> throw new IllegalArgumentException(step.name());
            }
        });
    }

    /** What it had replaced counts again. */
    private void cancel(Conclusion conclusion, String reason, UUID by, LocalDate today) {
        conclusion.cancel(reason, by, clock.instant(), today);
        conclusions.saveAndFlush(conclusion);
        conclusions
                .findFirstByApplicantIdAndProgrammeAndCancelledOnNullOrderByGivenOnDescRecordedAtDesc(
                        conclusion.getApplicantId(), conclusion.getProgramme())
                .ifPresent(next -> {
                    next.countAgain();
                    conclusions.saveAndFlush(next);
                });
    }

    private void act(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            ConclusionStep step,
            Object answers,
            BiConsumer<Conclusion, LocalDate> work) {
        once.run(Press.of(onceKey, actor.accountId(), "commission." + step, id, answers), () -> {
            UUID cooperative = reach.cooperative(
                            actor, conclusions.findApplicant(id).orElseThrow(NotFoundException::new))
                    .id();
            applicants.hold(cooperative);
            Conclusion conclusion = kept(actor, conclusions.findForUpdate(id));
            requireNoTie(actor, conclusion.getApplicantId());
            requireVersion(conclusion, version);
            work.accept(conclusion, today());
            conclusions.saveAndFlush(conclusion);
            return told(
                    actor,
                    applicants.facts(cooperative),
                    conclusion,
                    step.isForward() ? "changed" : "cancelled",
                    step.isForward() ? step.name() : conclusion.getDocument() + " of " + conclusion.getGivenOn());
        });
    }

    private String told(Actor actor, Applicant about, Conclusion conclusion, String what, String detail) {
        String subject = Objects.requireNonNull(about.bin());
        audit.note(actor.accountId(), "commission." + what, subject, detail);
        messages.told(about, conclusion);
        return subject;
    }

    private void requireNoTie(Actor actor, UUID cooperative) {
        if (ties.of(actor.accountId(), cooperative, null).isPresent()) {
            throw new RuleViolationException("commission.error.tied");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
