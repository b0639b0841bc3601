package kz.yntymaq.application.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that their applicant deleted, or kept as handed in elsewhere by mistake: for {@value #DAYS} days they can be taken back as they were, by who fills in for the
 * applicant alone. A helper's mandate does not reach to that.
 */
@Service
@Transactional
public class GivenUpDrafts {

    /** How long a deleted draft is kept; the portal's own. */
    public static final int DAYS = 30;

    private static final int MOST = 20;

    private final ApplicationRepository applications;
    private final Applicants applicants;
    private final List<ActsOfOffices> offices;
    private final Applications beginning;
    private final AuditLog audit;
    private final Clock clock;

    GivenUpDrafts(
            ApplicationRepository applications,
            Applicants applicants,
            List<ActsOfOffices> offices,
            Applications beginning,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.offices = offices;
        this.beginning = beginning;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of these applicants that can be taken back, the newest first. @param chaired for whom the actor fills in */
    @Transactional(readOnly = true)
    public List<Application> of(Actor actor, Collection<? extends Applicant> chaired) {
        if (actor.help() != null || chaired.isEmpty()) {
            return List.of();
        }
        var ids = chaired.stream().map(Applicant::id).collect(Collectors.toSet());
        return applications.findGivenUp(ids, erasedBefore(), Limit.of(MOST));
    }

    /** The last day on which the actor can take this one back; empty where it cannot be. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Actor actor, Application application) {
        Instant at = endedAt(application).orElse(null);
        boolean acted =
                application.isOnlyHandedIn() && offices.stream().anyMatch(room -> room.acted(application.getId()));
        boolean may =
                !acted && at != null && !at.isBefore(erasedBefore()) && fillsIn(actor, application.getApplicantId());
        return may ? Optional.of(lastDay(application)) : Optional.empty();
    }

    /** The last day on which a draft that was given up can be taken back. */
    public LocalDate lastDay(Application givenUp) {
        return LocalDate.ofInstant(endedAt(givenUp).orElseThrow(), clock.getZone())
                .plusDays(DAYS);
    }

    /** When it was given up, or kept as handed in elsewhere: that may have been a slip. */
    private static Optional<Instant> endedAt(Application application) {
        return application.isOnlyHandedIn()
                ? Optional.of(application.lastTransition().at())
                : Optional.ofNullable(application.getGivenUpAt());
    }

    /** What was given up before this moment is erased. */
    Instant erasedBefore() {
        return LocalDate.now(clock)
                .minusDays(DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /**
     * Makes it a draft again; nothing more happens to one that is. Who begins another one at this moment waits, and so does
     * what erases it.
     *
     * @throws NotFoundException unless the actor fills in for its applicant, without a mandate
     * @throws RuleViolationException when its days are over, when the applicant may not apply now, and when another
     *     application of its programme is open, or was approved where a second one is not taken
     */
    public void takeBack(Actor actor, UUID id) {
        UUID applicant = applications
                .findApplicant(id)
                .filter(found -> fillsIn(actor, found))
                .orElseThrow(NotFoundException::new);
        applicants.hold(applicant);
        applications.hold(id);
        Application draft = applications.findOfChair(actor.accountId(), id).orElseThrow(NotFoundException::new);
        if (draft.getState() == ApplicationState.DRAFT) {
            return;
        }
        require(endedAt(draft).isPresent(), "application.error.state");
        boolean handedIn = draft.isOnlyHandedIn();
        require(!handedIn || offices.stream().noneMatch(room -> room.acted(id)), "application.error.office-acted");
        require(lastDay(actor, draft).isPresent(), "application.error.take-back-late");
        Applicant about = applicants.facts(applicant);
        require(about.canApply(), about.refusal());
        require(applications.findOpen(applicant, draft.getProgramme()).isEmpty(), "application.error.another-open");
        if (!handedIn) {
            beginning.requireNoneApproved(about, draft.getProgramme());
        }
        Object subject = draft.getNumber() == null ? id : draft.getNumber();
        draft.restore(actor.accountId(), clock.instant());
        audit.note(
                actor.accountId(),
                handedIn ? "application.handed-in-undone" : "application.draft-restored",
                subject,
                null);
    }

    private boolean fillsIn(Actor actor, UUID applicant) {
        return actor.help() == null
                && applicants.filledInBy(actor.accountId()).stream()
                        .anyMatch(each -> each.id().equals(applicant));
    }

    private static void require(boolean met, String key) {
        if (!met) {
            throw new RuleViolationException(key);
        }
    }
}
