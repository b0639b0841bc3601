package kz.yntymaq.account.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Slows down guessing: after some free wrong tries each further one waits twice as long as the one before, up
 * to a longest wait. What is counted together, {@link Tries} says. Registered and unknown IINs are treated
 * alike. Tries fade with time, also while others come.
 */
@Service
@Transactional
public class SignInGuard {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try before its password is looked at, so that tries sent together cannot all pass at the
     * end of a wait. {@link #succeeded} takes the count back.
     *
     * @return zero when the try may go on, else how long it must wait; then it is not counted
     */
    public Duration attempt(Tries tries) {
        for (Tries.Counter counter : tries.counters()) {
            Duration wait = count(counter);
            if (!wait.isZero()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /**
     * Counts a try, as {@link #attempt}.
     *
     * @throws RuleViolationException when it has to wait
     */
    public void require(Tries tries) {
        Duration wait = attempt(tries);
        if (!wait.isZero()) {
            throw new RuleViolationException("account.sign-in.wait", wait.toSeconds() + 1);
        }
    }

    /** Forgets the tries after the right password; of those that are shared only this one: others may guess from there. */
    public void succeeded(Tries tries) {
        for (Tries.Counter counter : tries.counters()) {
            if (counter.shared()) {
                jdbc.sql("""
                        update sign_in_failure
                           set failures = greatest(failures - 1, 0), blocked_until = least(blocked_until, ?)
                         where key = ?""").params(now(), counter.key()).update();
            } else {
                jdbc.sql("delete from sign_in_failure where key = ?")
                        .param(counter.key())
                        .update();
            }
        }
    }

    /** Forgets all tries for an IIN, wherever they came from. */
    public void forget(String iin) {
        jdbc.sql("delete from sign_in_failure where starts_with(key, ?)")
                .param(Tries.person(iin))
                .update();
    }

    /** Forgets tries that no longer count. */
    @Scheduled(cron = "0 30 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from sign_in_failure where last_at < ? and blocked_until < ?")
                .params(now().minus(FORGOTTEN_AFTER), now())
                .update();
    }

    /** Counts unless blocked, in one statement; its row stays locked until the block that may follow is written. */
    private Duration count(Tries.Counter counter) {
        OffsetDateTime now = now();
        Optional<Double> failures = jdbc.sql("""
                insert into sign_in_failure as f (key, failures, last_at, blocked_until) values (:key, 1, :now, :now)
                on conflict (key) do update
                  set failures = 1 + greatest(0,
                        f.failures - extract(epoch from cast(:now as timestamptz) - f.last_at) / :fades),
                      last_at = :now
                  where f.blocked_until <= :now
                returning failures""")
                .param("key", counter.key())
                .param("now", now)
                .param("fades", counter.fades().toSeconds())
                .query(Double.class)
                .optional();
        if (failures.isEmpty()) {
            return jdbc.sql("select blocked_until from sign_in_failure where key = ?")
                    .param(counter.key())
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(until -> Duration.between(now, until))
                    .filter(left -> !left.isNegative() && !left.isZero())
                    .orElse(Duration.ofSeconds(1)); // cleared meanwhile: the next try will pass
        }
        if (failures.get() > counter.free()) {
            long seconds = 1L << (int) Math.min(Math.ceil(failures.get() - counter.free()), 20);
            Duration wait =
                    Duration.ofSeconds(Math.min(seconds, counter.longest().toSeconds()));
            jdbc.sql("update sign_in_failure set blocked_until = ? where key = ?")
                    .params(now.plus(wait), counter.key())
                    .update();
        }
        return Duration.ZERO;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
