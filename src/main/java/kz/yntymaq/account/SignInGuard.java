package kz.yntymaq.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Slows down guessing: after {@value #FREE_PER_ACCOUNT} wrong passwords for an IIN, or
 * {@value #FREE_PER_ADDRESS} from an address, each further try waits twice as long as the one
 * before, up to 15 minutes. Registered and unknown IINs are treated alike.
 */
@Service
@Transactional
class SignInGuard {

    static final int FREE_PER_ACCOUNT = 4;
    static final int FREE_PER_ADDRESS = 30;

    private static final Duration LONGEST = Duration.ofMinutes(15);
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
    public Duration attempt(String typedIin, String address) {
        Duration wait = count(address(address), FREE_PER_ADDRESS); // always before the IIN: one order of locks
        return wait.isZero() ? attempt(typedIin) : wait;
    }

    /** As {@link #attempt(String, String)} for a person who is signed in: what they can guess is one password. */
    public Duration attempt(String iin) {
        Duration wait = count(account(iin), FREE_PER_ACCOUNT);
        if (!wait.isZero()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return wait;
    }

    /** Forgets the tries of an IIN after the right password. Of the address's only this one: others may guess from it. */
    public void succeeded(String typedIin, String address) {
        jdbc.sql("""
                update sign_in_failure set failures = greatest(failures - 1, 0), blocked_until = least(blocked_until, ?)
                 where key = ?""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), address(address))
                .update();
        succeeded(typedIin);
    }

    /** Forgets the tries of an IIN. */
    public void succeeded(String iin) {
        jdbc.sql("delete from sign_in_failure where key = ?")
                .param(account(iin))
                .update();
    }

    /** Forgets tries that no longer count. */
    @Scheduled(cron = "0 30 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from sign_in_failure where last_at < ? and blocked_until < ?")
                .params(now.minus(FORGOTTEN_AFTER), now)
                .update();
    }

    /** Counts unless blocked, in one statement; its row stays locked until the block that may follow is written. */
    private Duration count(String key, int free) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Integer> failures = jdbc.sql("""
                insert into sign_in_failure as f (key, failures, last_at, blocked_until) values (:key, 1, :now, :now)
                on conflict (key) do update
                  set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end, last_at = :now
                  where f.blocked_until <= :now
                returning failures""")
                .param("key", key)
                .param("now", now)
                .param("forgotten", now.minus(FORGOTTEN_AFTER))
                .query(Integer.class)
                .optional();
        if (failures.isEmpty()) {
            return jdbc.sql("select blocked_until from sign_in_failure where key = ?")
                    .param(key)
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(until -> Duration.between(now, until))
                    .filter(left -> !left.isNegative() && !left.isZero())
                    .orElse(Duration.ofSeconds(1)); // cleared meanwhile: the next try will pass
        }
        if (failures.get() > free) {
            long seconds = 1L << Math.min(failures.get() - free, 20);
            Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
            jdbc.sql("update sign_in_failure set blocked_until = ? where key = ?")
                    .params(now.plus(wait), key)
                    .update();
        }
        return Duration.ZERO;
    }

    private static String account(String typedIin) {
        return "iin:" + hash(typedIin.replaceAll("\\D", ""));
    }

    private static String address(String address) {
        return "address:" + hash(address);
    }

    private static String hash(String value) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
