package kz.yntymaq.cooperative.membership;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The account of a person whom a chair names. Whether an IIN has an account, and whose it is, nobody learns here: an IIN without
 * an account and one of somebody with another name are refused by the same words, and that often only.
 *
 * <p>What was not found is counted in a transaction of its own, which nothing takes back. It waits for nobody but others that
 * count, and who waits for rows of a co-operative never holds the count: no circle of the two can come about that the database
 * does not see. After too many a day what would be found is refused as well.
 */
@Component
public class NamedAccounts {

    /** How often a day; the portal's own. */
    static final int MOST_A_DAY = 20;

    private static final String NAMED = "cooperative.named-account";

    private final Accounts accounts;
    private final Frequency frequency;
    private final TransactionTemplate apart;

    NamedAccounts(Accounts accounts, Frequency frequency, PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.frequency = frequency;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW); // a refusal takes the count back with it else
    }

    /**
     * Finds the account by the IIN and the name together.
     *
     * @param by account of who asks
     * @throws FieldViolationException by {@code iin} when there is none
     * @throws RuleViolationException when it was asked too often this day
     */
    public UUID find(UUID by, String name, Iin iin) {
        return find(by, iin, account -> account.name().isWritten(name))
                .orElseThrow(() -> new FieldViolationException("iin", "cooperative.refused.iin-and-name"));
    }

    /**
     * The account of an IIN, where it is one of those that who asks may know of.
     *
     * @param by account of who asks
     * @param known which these are
     * @throws RuleViolationException when it was asked too often this day
     */
    public Optional<UUID> find(UUID by, Iin iin, Predicate<Account> known) {
        Optional<UUID> found = accounts.findByIin(iin).filter(known).map(Account::getId);
        require(frequency.had(NAMED, by, "", 1));
        if (found.isEmpty()) {
            require(apart.execute(status -> frequency.count(NAMED, by, "", 1)));
        }
        return found;
    }

    private static void require(@Nullable Integer before) {
        if (before != null && before >= MOST_A_DAY) {
            throw new RuleViolationException("error.too-often", MOST_A_DAY, 1);
        }
    }
}
