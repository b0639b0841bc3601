package kz.yntymaq.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.DeletedRow;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, shows and fills in applications. Of a co-operative only the chair fills in, and members may look; a natural
 * person fills in alone.
 */
@Service
@Transactional
public class Applications {

    private static final UUID NO_APPLICATION = new UUID(0, 0);
    private static final int MAX_OTHERS = 20;

    private final ApplicationRepository applications;
    private final Applicants applicants;
    private final Territories territories;
    private final Sheets sheets;
    private final OfferedProgrammes offered;
    private final VersionCheck versions;
    private final HelpingHands hands;
    private final AuditLog audit;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            Applicants applicants,
            Territories territories,
            Sheets sheets,
            OfferedProgrammes offered,
            VersionCheck versions,
            HelpingHands hands,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.territories = territories;
        this.sheets = sheets;
        this.offered = offered;
        this.versions = versions;
        this.hands = hands;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open application of a co-operative for a microcredit, started now if there is none. */
    public UUID startOrContinue(Actor actor, UUID applicantId) {
        return startOrContinue(actor, applicantId, Programmes.AUYL_AMANATY);
    }

    /**
     * The open application of an applicant for a programme, started now if there is none: never a second draft.
     *
     * @param programme its code
     * @throws NotFoundException unless the actor fills in for the applicant, and for a programme that is not offered to it
     * @throws RuleViolationException unless the co-operative's registration is confirmed, and while one is approved
     */
    public UUID startOrContinue(Actor actor, UUID applicantId, String programme) {
        Applicant applicant = hold(actor, applicantId);
        offered.find(programme, applicant.isPerson()).orElseThrow(NotFoundException::new);
        return applications
                .findOpen(applicantId, programme)
                .map(Application::getId)
                .orElseGet(() -> {
                    requireNoneApproved(applicant, programme);
                    Application draft = Application.draft(programme, applicantId, actor.accountId(), clock.instant());
                    applications.saveAndFlush(draft);
                    hands.prepared(actor, draft.getId(), null, clock.instant());
                    audit.note(actor.accountId(), "application.started", draft.getId(), null);
                    return draft.getId();
                });
    }

    /** An application of the actor, of the actor's co-operative or territory. */
    @Transactional(readOnly = true)
    public Application findVisibleTo(Actor actor, UUID id) {
        Application found = reached(actor, applications.findVisibleTo(actor.accountId(), actor.scopePrefix(), id));
        initialize(found);
        return found;
    }

    /**
     * Holds an application that was read until the commit: of two who act on it at once the second stops here.
     *
     * @throws StaleEditException when it has changed since it was read
     */
    public void hold(Application application) {
        if (applications.hold(application.getId()).orElseThrow(NotFoundException::new) != application.getVersion()) {
            throw StaleEditException.atTheSameMoment();
        }
    }

    /**
     * An application of the actor or of a co-operative that the actor belongs to; that a member who is not its chair read
     * it, or a helper, is noted.
     */
    public Application open(Actor actor, UUID id) {
        Application found = reached(actor, applications.findOfMember(actor.accountId(), id));
        if (actor.help() != null || !isChair(actor, found)) {
            audit.note(actor.accountId(), "application.read", subject(found), null);
        }
        initialize(found);
        return found;
    }

    /** Whether the actor fills an application in: as the chair of its co-operative, or for themself. */
    @Transactional(readOnly = true)
    public boolean isChair(Actor actor, Application application) {
        return applicants.facts(application.getApplicantId()).filledInBy().equals(actor.accountId());
    }

    /** The open application for a programme of an applicant for whom the actor fills in, empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Application> findOpen(Actor actor, UUID applicantId, String programme) {
        requireChaired(actor, applicantId);
        return applications.findOpen(applicantId, programme);
    }

    /** An application that the actor fills in. */
    @Transactional(readOnly = true)
    public Application findOfChair(Actor actor, UUID id) {
        Application found = reached(actor, applications.findOfChair(actor.accountId(), id));
        initialize(found);
        return found;
    }

    /** The same on a page; that a helper looked at it for the chair is noted. */
    public Application openOfChair(Actor actor, UUID id) {
        Application found = findOfChair(actor, id);
        if (actor.help() != null) {
            audit.note(actor.accountId(), "application.read", subject(found), null);
        }
        return found;
    }

    /** How the log calls an application. */
    private static Object subject(Application application) {
        return application.getNumber() == null ? application.getId() : application.getNumber();
    }

    /**
     * A new draft with the answers of a refused or withdrawn application, or the open one where there is one.
     *
     * @throws NotFoundException unless the actor fills in for its applicant
     * @throws RuleViolationException unless the co-operative's registration is confirmed
     */
    public UUID copy(Actor actor, UUID refusedId) {
        Application refused = findOfChair(actor, refusedId);
        Applicant applicant = hold(actor, refused.getApplicantId());
        return applications
                .findOpen(refused.getApplicantId(), refused.getProgramme())
                .map(Application::getId)
                .orElseGet(() -> {
                    requireNoneApproved(applicant, refused.getProgramme());
                    Application copy = Application.copyOf(refused, actor.accountId(), clock.instant());
                    applications.saveAndFlush(copy);
                    hands.prepared(actor, copy.getId(), null, clock.instant());
                    audit.note(actor.accountId(), "application.copied", copy.getId(), refused.getNumber());
                    return copy.getId();
                });
    }

    /** Those of these applicants that have sent an application; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<UUID> withCases(List<UUID> applicantIds) {
        return applicantIds.isEmpty() ? List.of() : applications.findWithCases(applicantIds);
    }

    /** The applicant's other sent applications, the newest first; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Application> findOthersOf(Application application) {
        return applications.findOthersOf(application.getApplicantId(), application.getId(), Limit.of(MAX_OTHERS));
    }

    /** Applications of the actor and of the co-operatives that the actor belongs to, the newest first. */
    @Transactional(readOnly = true)
    public List<Application> findAllOfMember(Actor actor) {
        return applications.findAllOfMember(actor.accountId()).stream()
                .filter(found -> actor.reaches(found.getApplicantId()))
                .toList();
    }

    /**
     * Fills in a page of an application, if nobody saved this page since this version was read.
     *
     * @param path of the page
     * @param given all answers of the page
     */
    public void fill(Actor actor, UUID id, int version, String path, GivenAnswers given) {
        fill(actor, id, version, path, given, null);
    }

    /** The same, with the rows that may be brought back afterwards. @param deleted the last one first, null for as it is */
    public void fill(
            Actor actor, UUID id, int version, String path, GivenAnswers given, @Nullable List<DeletedRow> deleted) {
        hands.require(actor);
        Application application = reached(actor, applications.findOfChair(actor.accountId(), id));
        Sheet sheet = sheets.of(application.getProgramme(), application.getBasis());
        Section section = sheet.section(path).orElseThrow(NotFoundException::new);
        requireLatest(application, version, section);
        hands.prepared(actor, id, section.code(), clock.instant());
        application.edit(actor.hand(), clock.instant()).fill(sheet, section, given, territories::find);
        if (deleted != null) {
            application.getAnswers().keepDeleted(deleted);
        }
    }

    /** Keeps rows that may be brought back, where the page on which they were deleted could not be saved. */
    public void keepDeleted(Actor actor, UUID id, List<DeletedRow> deleted) {
        hands.require(actor);
        Application application = reached(actor, applications.findOfChair(actor.accountId(), id));
        application.edit(actor.hand(), clock.instant());
        application.getAnswers().keepDeleted(deleted);
    }

    /** Holds who applies, and looks after it: the chair and the registration may change at this moment. */
    private Applicant hold(Actor actor, UUID applicantId) {
        hands.require(actor);
        applicants.hold(applicantId); // two presses wait for each other
        Applicant applicant = requireChaired(actor, applicantId);
        if (!applicant.canApply()) {
            throw new RuleViolationException(applicant.refusal());
        }
        return applicant;
    }

    /**
     * Why an applicant begins no draft: one is approved in a programme that takes one, so that another could never be sent. The
     * caller has checked who asks.
     *
     * @return message key, empty where nothing stands in the way
     */
    @Transactional(readOnly = true)
    public Optional<String> approvedBar(Applicant applicant, String programme) {
        return offered.isOnce(programme, applicant.isPerson())
                        && applications.hasApproved(applicant.id(), programme, NO_APPLICATION)
                ? Optional.of(applicant.isPerson() ? "application.start.approved.self" : "application.start.approved")
                : Optional.empty();
    }

    /** @throws RuleViolationException where {@link #approvedBar} says why */
    public void requireNoneApproved(Applicant applicant, String programme) {
        approvedBar(applicant, programme).ifPresent(key -> {
            throw new RuleViolationException(key);
        });
    }

    private Applicant requireChaired(Actor actor, UUID applicantId) {
        return applicants.filledInBy(actor.accountId()).stream()
                .filter(chaired -> chaired.id().equals(applicantId) && actor.reaches(applicantId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void requireLatest(Application application, int version, Section section) {
        Answers answers = application.getAnswers();
        boolean isOpen = section.fields().stream().map(Field::code).anyMatch(application::mayEdit);
        if (version != application.getVersion() && !(isOpen && answers.isUnsavedSince(version, section))) {
            throw versions.overtaken(answers.getEditedBy(), answers.getEditedAt());
        }
    }

    private static Application reached(Actor actor, Optional<Application> found) {
        return found.filter(application -> actor.reaches(application.getApplicantId()))
                .orElseThrow(NotFoundException::new);
    }

    private static void initialize(Application application) {
        application.getCorrections().all();
        application.getTransitions();
    }
}
