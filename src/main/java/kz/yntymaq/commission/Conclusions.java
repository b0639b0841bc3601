package kz.yntymaq.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.ApplicantPeople;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Level;
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
    private final Applicants applicants;
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
            Applicants applicants,
            ApplicantPeople people,
            Programmes programmes,
            WorkingCalendar calendar,
            ConclusionMessages messages,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.conclusions = conclusions;
        this.applicants = applicants;
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

    /** The oblast whose conclusions the actor keeps. @throws NotFoundException for whoever is no official of an oblast */
    Scope oblastOf(Actor actor) {
        return actor.oblast().map(code -> new Scope(code, Level.OBLAST)).orElseThrow(NotFoundException::new);
    }

    /**
     * A registered co-operative of the actor's oblast.
     *
     * @throws NotFoundException for another oblast's, a person, one that is not registered, and whoever is no official of an
     *     oblast
     */
    @Transactional(readOnly = true)
    Applicant cooperative(Actor actor, UUID id) {
        Scope oblast = oblastOf(actor);
        Applicant found = applicants.facts(id);
        if (found.isPerson() || found.registeredOn() == null || !oblast.covers(found.seatCode())) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The conclusions on a co-operative of the actor's oblast, the newest first. @throws NotFoundException as {@link #cooperative} */
    @Transactional(readOnly = true)
    List<Conclusion> of(Actor actor, UUID cooperative) {
        return read(cooperative(actor, cooperative).id());
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
        cooperative(actor, found.getApplicantId());
        return found;
    }

    /** @throws kz.yntymaq.kernel.StaleEditException when it has changed since a page showed this version */
    void requireVersion(Conclusion conclusion, int shown) {
        Conclusion.Event last =
                conclusion.getEvents().get(conclusion.getEvents().size() - 1);
        versions.require(shown, conclusion.getVersion(), last.by(), last.at());
    }

    /**
     * Writes down what the commission concluded.
     *
     * @param programme code of the one that asks for it
     * @param document its number
     * @param specialists who visited, one a line, at least three
     * @throws NotFoundException for a co-operative that the actor may not see, and a programme that asks for none
     * @throws FieldViolationException for one that was written down already, and where somebody of the co-operative visited
     * @throws RuleViolationException for a co-operative whose registration is not confirmed or that may apply no more, while
     *     it is heard on the withdrawal of the last one, and for whoever has or had a part in it: the act excludes conflicts of interest
     */
    public void record(
            Actor actor,
            UUID cooperative,
            UUID onceKey,
            String programme,
            String document,
            LocalDate givenOn,
            String specialists,
            boolean positive) {
        var given = new GivenConclusion(programme, document, givenOn, specialists, positive);
        once.run(Press.of(onceKey, actor.accountId(), "commission.given", cooperative, given), () -> {
            applicants.hold(cooperative);
            Applicant about = cooperative(actor, cooperative);
            requireNoPart(actor, cooperative);
            if (specialists.lines().anyMatch(line -> isOfCooperative(cooperative, line))) {
                throw new FieldViolationException("specialists", "commission.error.conflict");
            }
            Edition edition = asking().stream()
                    .filter(each -> each.code().equals(programme))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (!about.canApply()) {
                throw new RuleViolationException("commission.error.not-active");
            }
            if (conclusions.existsByApplicantIdAndProgrammeAndDocumentAndGivenOnAndPositiveAndReplacedFalse(
                    cooperative,
                    programme,
                    document,
                    givenOn,
                    positive)) { // with another result it puts that one right
                throw new FieldViolationException("document", "commission.error.known");
            }
            Conclusion made = Conclusion.of(
                    cooperative,
                    Objects.requireNonNull(oblastOf(actor).code()),
                    given,
                    years(edition),
                    actor.accountId(),
                    clock.instant(),
                    today());
            conclusions
                    .findByApplicantIdAndProgrammeAndReplacedFalse(cooperative, programme)
                    .ifPresent(earlier -> {
                        if (earlier.isHeard(today())) {
                            throw new RuleViolationException("commission.error.heard");
                        }
                        made.replace(earlier);
                        conclusions.saveAndFlush(earlier);
                    });
            conclusions.saveAndFlush(made);
            return told(actor, about, made, "given", positive ? "positive" : "negative");
        });
    }

    /** A line names somebody, and may name their position before or after it, set off by a comma. */
    private boolean isOfCooperative(UUID cooperative, String line) {
        return Arrays.stream(line.split(",")).anyMatch(part -> people.isOneOf(cooperative, part));
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

    /** It is withdrawn or kept after the hearing. @param step one of these two */
    void decide(Actor actor, UUID id, UUID onceKey, int version, ConclusionStep step, String reason) {
        act(actor, id, onceKey, version, step, reason, (conclusion, today) -> {
            if (step == ConclusionStep.REVOCATION) {
                conclusion.revoke(reason, actor.accountId(), clock.instant(), today);
            } else {
                conclusion.keep(reason, actor.accountId(), clock.instant(), today);
            }
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
            Conclusion conclusion = kept(actor, conclusions.findForUpdate(id));
            requireNoPart(actor, conclusion.getApplicantId());
            requireVersion(conclusion, version);
            work.accept(conclusion, today());
            conclusions.saveAndFlush(conclusion);
            return told(actor, applicants.facts(conclusion.getApplicantId()), conclusion, "changed", step.name());
        });
    }

    private String told(Actor actor, Applicant about, Conclusion conclusion, String what, String detail) {
        String subject = Objects.requireNonNull(about.bin());
        audit.note(actor.accountId(), "commission." + what, subject, detail);
        messages.told(about, conclusion);
        return subject;
    }

    private void requireNoPart(Actor actor, UUID cooperative) {
        if (applicants.hadPart(cooperative, actor.accountId())) {
            throw new RuleViolationException("commission.error.own-part");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
