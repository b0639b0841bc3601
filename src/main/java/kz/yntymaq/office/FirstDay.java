package kz.yntymaq.office;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever was let into the administration confirms nothing on the first day, neither a password link nor an
 * appointment: an administrator who brings in another one cannot use both at once, and those who were told of it have
 * a day to object. The first administrator, whom the installation names, has no such day. The portal's own rule.
 */
@Component
public class FirstDay {

    /** How long it lasts. */
    static final Duration LENGTH = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstDay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws RuleViolationException when the actor was appointed less than a day ago */
    public void requireOver(Actor actor) {
        boolean lasts = jdbc.sql("""
                select exists (select from appointment
                                where account_id = ? and ended_at is null and appointed_by is not null
                                  and appointed_at > ?)""")
                .params(actor.accountId(), clock.instant().minus(LENGTH).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (lasts) {
            throw new RuleViolationException("account.administrator.first-day");
        }
    }
}
