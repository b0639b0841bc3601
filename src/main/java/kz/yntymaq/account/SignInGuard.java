package kz.yntymaq.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    /** How long a next try for this IIN from this address must wait; zero when it need not. */
    @Transactional(readOnly = true)
    public Duration delay(String typedIin, String address) {
        Instant now = clock.instant();
        return jdbc.sql("select max(blocked_until) from sign_in_failure where key in (?, ?)")
                .params(account(typedIin), address(address))
                .query((row, n) -> {
                    var until = row.getObject(1, OffsetDateTime.class);
                    return until == null || !until.toInstant().isAfter(now)
                            ? Duration.ZERO
                            : Duration.between(now, until.toInstant());
                })
                .single();
    }

    /** Notes a wrong password. */
    public void failed(String typedIin, String address) {
        note(account(typedIin), FREE_PER_ACCOUNT);
        note(address(address), FREE_PER_ADDRESS);
    }

    /** Forgets the wrong passwords of an IIN after the right one. The address's stay: others may guess from it. */
    public void succeeded(String typedIin) {
        jdbc.sql("delete from sign_in_failure where key = ?").param(account(typedIin)).update();
    }

    private void note(String key, int free) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int failures = jdbc.sql("""
                insert into sign_in_failure as f (key, failures, last_at, blocked_until) values (:key, 1, :now, :now)
                on conflict (key) do update
                  set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end, last_at = :now
                returning failures""")
                .param("key", key)
                .param("now", now)
                .param("forgotten", now.minus(FORGOTTEN_AFTER))
                .query(Integer.class)
                .single();
        if (failures > free) {
            long seconds = 1L << Math.min(failures - free, 20);
            Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
            jdbc.sql("update sign_in_failure set blocked_until = ? where key = ?")
                    .params(now.plus(wait), key)
                    .update();
        }
    }

    private static String account(String typedIin) {
        return "iin:" + hash(typedIin.replaceAll("\\D", ""));
    }

    private static String address(String address) {
        return "address:" + hash(address);
    }

    private static String hash(String value) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
