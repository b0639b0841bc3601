package kz.yntymaq.lending;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.territory.Level;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees an approved microcredit, and who acts on it: officers of the operator of its oblast act, the akimats and auditors
 * of its territory look, the borrower's people look and whoever fills in agrees. A tie keeps an officer from acting, as it keeps officials.
 */
@Component
@Transactional(readOnly = true)
public class LoanReach {

    private final ReviewAccess offices;
    private final Applications applications;
    private final Applicants applicants;
    private final LoanFiles files;

    LoanReach(ReviewAccess offices, Applications applications, Applicants applicants, LoanFiles files) {
        this.offices = offices;
        this.applications = applications;
        this.applicants = applicants;
        this.files = files;
    }

    /** A loan with the application that it follows. */
    public record Seen(Application application, LoanFile file) {}

    /** Whether the actor is an officer of the operator of an oblast. */
    public static boolean isOfficer(Actor actor) {
        return actor.is(Role.OPERATOR_OFFICER)
                && actor.scope() != null
                && actor.scope().level() == Level.OBLAST;
    }

    /** One that the actor sees by office. @throws NotFoundException for whoever does not, and for one that is none */
    public Seen ofOffice(Actor actor, UUID application) {
        return seen(offices.findVisibleTo(actor, application));
    }

    /** One of the actor's oblast. @throws NotFoundException for whoever is no officer of its operator */
    public Seen ofOfficer(Actor actor, UUID application) {
        if (!isOfficer(actor)) {
            throw new NotFoundException();
        }
        return ofOffice(actor, application);
    }

    /** What keeps an officer from acting on it; empty for nothing. @return message key */
    public Optional<String> tie(Actor actor, Application application) {
        return offices.tie(actor.accountId(), application).map(ReviewAccess.Bar::key);
    }

    /** Whether a tie keeps somebody from it. */
    boolean isTied(UUID person, Application application) {
        return offices.tie(person, application).isPresent();
    }

    /** Whether the borrower goes on: a co-operative that ends is agreed with no more. */
    public boolean stands(Application application) {
        return applicants.facts(application.getApplicantId()).canApply();
    }

    /** @throws RuleViolationException for an officer whom a tie keeps from it */
    void requireNoTie(Actor actor, Application application) {
        tie(actor, application).ifPresent(key -> {
            throw new RuleViolationException(key);
        });
    }

    /** @throws RuleViolationException for a borrower that ends: nothing is agreed with it (the portal's own order) */
    void requireStanding(Application application) {
        if (!stands(application)) {
            throw new RuleViolationException("lending.error.borrower-ended");
        }
    }

    /** One of the actor or of a co-operative that the actor belongs to; that a member looked is noted. */
    @Transactional
    public Seen ofBorrower(Actor actor, UUID application) {
        return seen(applications.open(actor, application));
    }

    /** One that the actor fills in for, and so may agree to. */
    public Seen ofSigner(Actor actor, UUID application) {
        return seen(applications.findOfChair(actor, application));
    }

    /** Whether the actor fills in for who borrows: the chair of the co-operative, or the person. */
    public boolean isBorrower(Actor actor, UUID application) {
        return files.findLatest(application, Limit.of(1))
                .filter(file ->
                        applicants.facts(file.getApplicantId()).filledInBy().equals(actor.accountId()))
                .isPresent();
    }

    private Seen seen(Application application) {
        return new Seen(application, of(application).orElseThrow(NotFoundException::new));
    }

    /** That of an application which the caller has opened; empty for one that is no approved microcredit. */
    public Optional<LoanFile> of(Application application) {
        Optional<LoanFile> found = files.findLatest(application.getId(), Limit.of(1));
        found.ifPresent(file -> {
            file.getEvents(); // read while the session is open
            file.getPledge();
        });
        return found;
    }
}
