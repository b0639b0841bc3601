package kz.yntymaq.work;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work that nobody presses, each piece in a transaction of its own, where the caller has begun none: one that fails keeps no other from being done. The log says
 * so, and whoever calls looks at it again the next time.
 */
@Component
public class OneByOne {

    /** Ids that are read at once where there may be many. */
    public static final int PORTION = 200;

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionOperations transactions;

    OneByOne(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** One piece. @param of whom or what it is done @param left undone where it fails, as the log says it, such as "was not erased" @return whether it was done */
    public boolean run(UUID of, String left, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
            return true;
        } catch (RuntimeException failed) {
            String why = failed instanceof RuleViolationException refused
                    ? refused.key()
                    : failed.getClass().getSimpleName();
            LOG.warn("{} {}: {}", of, left, why);
            return false;
        }
    }

    /** A piece for each of many. @param next the first ids after one, in their order, no more than {@link #PORTION}; after null the first of all @return how many failed */
    public long through(Function<@Nullable UUID, List<UUID>> next, String left, Consumer<UUID> work) {
        long failed = 0;
        List<UUID> found = next.apply(null);
        while (!found.isEmpty()) {
            failed += found.stream()
                    .filter(of -> !run(of, left, () -> work.accept(of)))
                    .count();
            found = next.apply(found.get(found.size() - 1));
        }
        return failed;
    }
}
