package kz.yntymaq.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PasswordChanged;
import kz.yntymaq.account.Scope;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which a person sets a first or a forgotten password: valid for 72 hours, once, and only
 * the newest of an account. The portal keeps a hash of the link, never the link.
 */
@Service
@Transactional
class PasswordLinks {

    private static final Duration VALID = Duration.ofHours(72);
    private static final int BYTES = 32;

    private final Offices offices;
    private final Accounts accounts;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(Offices offices, Accounts accounts, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link for a person appointed to an office that the administrator manages; an earlier one dies.
     * Who has a password already gets a new link from an administrator of the country only.
     *
     * @return the token of {@code /password/<token>}, to be shown once and handed over
     */
    public String make(Actor actor, UUID officeId, UUID appointmentId) {
        UUID account =
                offices.findAppointmentVisibleTo(actor, officeId, appointmentId).accountId();
        boolean hasPassword = jdbc.sql("select has_password from account_v where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
        if (hasPassword && !Scope.COUNTRY.equals(actor.scope())) {
            throw new RuleViolationException("account.password-link.has-password");
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from password_link where account_id = ? and used_at is null")
                .param(account)
                .update();
        jdbc.sql("""
                insert into password_link (token_hash, account_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(hash(token), account, actor.accountId(), now(), now().plus(VALID))
                .update();
        audit.note(actor.accountId(), "account.password-link-made", account, null);
        return token;
    }

    /** Whether the link can still be used. */
    @Transactional(readOnly = true)
    public boolean isValid(String token) {
        return find(token).isPresent();
    }

    /**
     * Sets the password, forgets wrong sign-ins and ends the sessions of the account.
     *
     * @throws RuleViolationException when the link was used or is too old
     */
    public void use(String token, String password) {
        UUID id = find(token).orElseThrow(() -> new RuleViolationException("account.password-link.dead"));
        int used = jdbc.sql("update password_link set used_at = ? where token_hash = ? and used_at is null")
                .params(now(), hash(token))
                .update();
        if (used == 0) {
            throw new RuleViolationException("account.password-link.dead");
        }
        accounts.resetPassword(id, password);
        audit.note(id, "account.password-set-by-link", id, null);
    }

    /** Whoever changed the password needs no link any more, and nobody else may use one. */
    @EventListener
    void on(PasswordChanged event) {
        jdbc.sql("delete from password_link where account_id = ? and used_at is null")
                .param(event.accountId())
                .update();
    }

    /** Forgets links that were used or are too old; the audit log knows that they were made. */
    @Scheduled(cron = "0 20 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from password_link where used_at is not null or expires_at < ?")
                .param(now())
                .update();
    }

    private Optional<UUID> find(String token) {
        return jdbc.sql(
                        "select account_id from password_link where token_hash = ? and used_at is null and expires_at > ?")
                .params(hash(token), now())
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
