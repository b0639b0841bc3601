package kz.yntymaq.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How anything is done with an approved microcredit: once, by whoever may, on what the page showed, with a line in the log. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoanActs {

    private final LoanReach reach;
    private final LoanFiles files;
    private final Applications applications;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    LoanActs(
            LoanReach reach,
            LoanFiles files,
            Applications applications,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.reach = reach;
        this.files = files;
        this.applications = applications;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** A moment as everything that happens in it is dated. */
    public record Moment(UUID by, Instant now, LocalDate today) {}

    /** What is done. */
    @FunctionalInterface
    public interface Act {
        void on(Application application, LoanFile file, Moment at);
    }

    /**
     * Done by an officer of the operator whom no tie keeps from it.
     *
     * @param action in the words of the audit log
     * @param answers of the form; null for none
     */
    public void act(Actor officer, Pressed press, String action, @Nullable Object answers, Act act) {
        once.run(Press.of(press.once(), officer.accountId(), action, press.application(), answers), () -> {
            Application application =
                    reach.ofOfficer(officer, press.application()).application();
            reach.requireNoTie(officer, application);
            return done(officer, application, press, action, act);
        });
    }

    /**
     * Done by whoever fills in for the borrower, on what the page showed.
     *
     * @throws RuleViolationException where anything has changed since the page was opened: it is to be read anew
     */
    public void byBorrower(Actor borrower, Pressed press, String action, Act act) {
        once.run(Press.of(press.once(), borrower.accountId(), action, press.application()), () -> {
            Application application =
                    reach.ofSigner(borrower, press.application()).application();
            try {
                return done(borrower, application, press, action, act);
            } catch (StaleEditException changed) {
                throw new RuleViolationException("lending.error.changed"); // nothing was typed that could be compared
            }
        });
    }

    private String done(Actor actor, Application application, Pressed press, String action, Act act) {
        applications.hold(application);
        LoanFile file = files.findForUpdate(application.getId())
                .orElseThrow(() -> new RuleViolationException("lending.error.ended")); // whose it is was looked before
        LoanEvent last = file.getEvents().isEmpty()
                ? null
                : file.getEvents().get(file.getEvents().size() - 1);
        versions.require(
                press.version(),
                file.getVersion(),
                last == null ? null : last.byAccount(),
                last == null ? null : last.at());
        Instant now = clock.instant();
        act.on(application, file, new Moment(actor.accountId(), now, LocalDate.ofInstant(now, clock.getZone())));
        files.saveAndFlush(file);
        String number = Objects.requireNonNull(application.getNumber());
        LoanEvent done = file.getEvents().get(file.getEvents().size() - 1);
        audit.note(actor.accountId(), action, number, done.logged());
        return number;
    }
}
