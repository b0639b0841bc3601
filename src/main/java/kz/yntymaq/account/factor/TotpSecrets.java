package kz.yntymaq.account.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of applications that show codes: offered, then confirmed by a code; each code is taken once. */
@Component
class TotpSecrets {

    /** How long a secret that was offered stays the same, so that a page looked at again shows what was scanned. */
    private static final Duration OFFERED = Duration.ofHours(1);

    private final FactorSeal seal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TotpSecrets(FactorSeal seal, JdbcClient jdbc, Clock clock) {
        this.seal = seal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stored secret and the step of the last code that was taken. */
    private record Stored(byte[] secret, @Nullable Long lastStep) {}

    /** Since when the account has a confirmed one. */
    Optional<Instant> since(UUID account) {
        return jdbc.sql("select confirmed_at from totp_factor where account_id = ? and confirmed_at is not null")
                .param(account)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The secret that is offered; a new one after an hour. @throws RuleViolationException where there is one already */
    byte[] offer(UUID account) {
        byte[] fresh = new byte[Totp.SECRET_BYTES];
        random.nextBytes(fresh);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into totp_factor (account_id, secret, made_at) values (:account, :secret, :now)
                on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at
                 where totp_factor.confirmed_at is null and totp_factor.made_at < :expired""")
                .param("account", account)
                .param("secret", seal.seal(account, fresh))
                .param("now", at(now))
                .param("expired", at(now.minus(OFFERED)))
                .update();
        return offered(account).secret();
    }

    /** Confirms the offered secret by a code of it. */
    void confirm(UUID account, String code) {
        requireUsed(account, offered(account), code);
        jdbc.sql("update totp_factor set confirmed_at = ? where account_id = ?")
                .params(at(clock.instant()), account)
                .update();
    }

    /** Uses up a code of the confirmed one. */
    void requireUsed(UUID account, String code) {
        requireUsed(
                account,
                stored(account, true).orElseThrow(() -> new RuleViolationException("account.factor.none")),
                code);
    }

    /** @return whether there was a confirmed one */
    boolean delete(UUID account) {
        return jdbc.sql("delete from totp_factor where account_id = ? returning confirmed_at is not null")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** In one statement, so that of two who send the same code at once only one passes. */
    private void requireUsed(UUID account, Stored factor, String typed) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong step = Totp.match(factor.secret(), code, clock.instant(), factor.lastStep());
        boolean taken = step.isPresent()
                && jdbc.sql("""
                        update totp_factor set last_step = :step
                         where account_id = :account and (last_step is null or last_step < :step)""")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
        if (!taken) {
            throw new FieldViolationException("code", "account.factor.wrong");
        }
    }

    private Stored offered(UUID account) {
        return stored(account, false).orElseThrow(() -> new RuleViolationException("account.factor.there"));
    }

    private Optional<Stored> stored(UUID account, boolean confirmed) {
        return jdbc.sql("""
                select secret, last_step from totp_factor
                 where account_id = ? and (confirmed_at is not null) = ?""")
                .params(account, confirmed)
                .query((row, n) -> new Stored(seal.open(account, row.getBytes(1)), row.getObject(2, Long.class)))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
