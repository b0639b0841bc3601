package kz.yntymaq.cooperative.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Component;

/**
 * Who founds a co-operative or enters one is of age, as far as the IIN tells: they take duties upon them
 * (Civil Code, article 17). The law on co-operatives is silent, so this is the portal's own order.
 */
@Component
public class AdultRule {

    public static final String REASON = "cooperative.rule.adult";

    private final Accounts accounts;
    private final Clock clock;

    public AdultRule(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws RuleViolationException when the person's IIN reads as the birth date of somebody under age */
    public void require(UUID account) {
        if (accounts.iin(account).looksUnderAge(LocalDate.now(clock))) {
            throw new RuleViolationException(REASON, Iin.OF_AGE);
        }
    }
}
