package kz.yntymaq.voting.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody waits for a key with a connection in the hand. */
class KeysTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final Keys keys = new Keys(new TransactionTemplate(new Counting()));

    private final class Counting extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun.incrementAndGet();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @AfterEach
    void no_more_keys() {
        keys.destroy();
    }

    /** The one thread that makes keys has other work, until the answer is counted down. */
    private CountDownLatch busy() {
        var free = new CountDownLatch(1);
        keys.maker().execute(() -> {
            try {
                free.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
        return free;
    }

    @Test
    void a_transaction_begins_when_the_key_is_there_and_not_before() throws Exception {
        CountDownLatch free = busy();
        var waits = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        var presses = new Thread(() -> {
            waits.countDown();
            keys.whenReady(keys::next);
        });
        presses.setUncaughtExceptionHandler((thread, failed) -> failure.set(failed));
        presses.start();
        waits.await();
        presses.join(100);
        assertThat(begun).as("transactions while the key is made").hasValue(0);
        free.countDown();
        presses.join(10_000);
        assertThat(failure.get()).isNull();
        assertThat(begun).hasValue(1);
    }

    @Test
    void none_is_made_where_one_is_taken() {
        CountDownLatch free = busy();
        assertThatThrownBy(keys::next)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("voting.slip.refused.busy"));
        free.countDown();
    }

    @Test
    void who_comes_at_the_same_moment_gets_another_key_or_is_asked_to_press_again() throws Exception {
        var taken = new ConcurrentLinkedQueue<String>();
        int served = AtOnce.times(8, () -> {
                    try {
                        keys.whenReady(() -> taken.add(keys.next().getPublic().toString()));
                        return 1;
                    } catch (RuleViolationException busy) {
                        assertThat(busy.key()).isEqualTo("voting.slip.refused.busy");
                        return 0;
                    }
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(served).isPositive();
        assertThat(new HashSet<>(taken)).hasSize(served);
    }
}
