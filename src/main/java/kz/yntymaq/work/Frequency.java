package kz.yntymaq.work;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one person may do a thing that reaches another person. The portal's own limits, so that nobody can be
 * written to without end.
 */
@Component
public class Frequency {

    /** Message key of the refusal; it is told how many times, and within how many days. */
    public static final String TOO_OFTEN = "error.too-often";

    private static final Duration LONGEST = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Frequency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more time. Only a hash of the target is kept.
     *
     * @param action short name of what is done
     * @param target whom it reaches, in any words that name them; "" when all targets count together
     * @param most how many times within the days
     * @param days length of the time that counts, at most 60
     * @throws RuleViolationException when it was done that often already
     */
    @Transactional
    public void require(String action, UUID account, String target, int most, int days) {
        if (count(action, account, target, days) >= most) {
            throw new RuleViolationException(TOO_OFTEN, most, days);
        }
    }

    /**
     * Counts one more time, and says how many there were before; whoever finds them too many refuses, which takes the one
     * back with the transaction.
     *
     * @param days length of the time that counts, at most 60
     */
    @Transactional
    public int count(String action, UUID account, String target, int days) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))") // two requests at the same moment count one by one
                .param(action + account)
                .query((row, n) -> true)
                .single();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int before = jdbc.sql(
                        "select count(*) from frequency where action = ? and account_id = ? and target = sha256(convert_to(?, 'UTF8')) and at > ?")
                .params(action, account, target, now.minusDays(days))
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into frequency (action, account_id, target, at) values (?, ?, sha256(convert_to(?, 'UTF8')), ?)")
                .params(action, account, target, now)
                .update();
        return before;
    }

    /** How often it was done within the days; counts nothing. @param days length of the time that counts, at most 60 */
    @Transactional
    public int had(String action, UUID account, String target, int days) {
        return jdbc.sql(
                        "select count(*) from frequency where action = ? and account_id = ? and target = sha256(convert_to(?, 'UTF8')) and at > ?")
                .params(
                        action,
                        account,
                        target,
                        clock.instant().atOffset(ZoneOffset.UTC).minusDays(days))
                .query(Integer.class)
                .single();
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "${yntymaq.zone}")
    void forgetOld() {
        jdbc.sql("delete from frequency where at < ?")
                .param(clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
                .update();
    }
}
