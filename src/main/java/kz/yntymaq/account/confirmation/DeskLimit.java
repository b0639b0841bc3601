package kz.yntymaq.account.confirmation;

import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much one official enters a day about people who stand before them: confirmed and taken over identities, people
 * without a phone, mandates and withdrawals from paper, wishes for a link, names. So nobody invents people by the hundred;
 * whoever reaches the limit stands in the log.
 */
@Component
public class DeskLimit {

    private static final String ACTION = "desk.entered";

    private final Frequency frequency;
    private final AuditLog audit;
    private final DeskSettings settings;

    DeskLimit(Frequency frequency, AuditLog audit, DeskSettings settings) {
        this.frequency = frequency;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Counts one more, in the transaction that enters it: what is refused does not count.
     *
     * @throws RuleViolationException when it were one too many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(Actor official) {
        int most = settings.mostADay();
        int before = frequency.count(ACTION, official.accountId(), "", 1);
        if (before >= most) {
            throw new RuleViolationException("account.desk.limit", most);
        }
        if (before == most - 1) {
            audit.note(official.accountId(), "account.desk-limit", official.accountId(), String.valueOf(most));
        }
    }
}
