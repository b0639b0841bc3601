package kz.yntymaq.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PasswordChanged;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
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
public class PasswordLinks {

    private static final Duration VALID = Duration.ofDays(3);
    private static final int BYTES = 32;

    private final OfficeList list;
    private final FirstDay firstDay;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordLinks(
            OfficeList list,
            FirstDay firstDay,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.list = list;
        this.firstDay = firstDay;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How it stands with a link for an account.
     *
     * @param byTwo whether two administrators are needed, since somebody may have used the account
     * @param askedBy who asked and waits for another administrator, null for nobody
     * @param own whether the reader asked
     * @param confirmable whether there is another administrator of the whole country at all
     * @param once key of the button
     */
    public record State(boolean byTwo, @Nullable UUID askedBy, boolean own, boolean confirmable, UUID once) {

        /** Message key of what the button does. */
        public String buttonKey() {
            return askedBy != null
                    ? "account.password-link.confirm"
                    : byTwo ? "account.password-link.ask" : "account.password-link.make";
        }

        /** Whether there is anything to press. */
        public boolean pressable() {
            return askedBy != null ? !own : confirmable || !byTwo;
        }
    }

    /** Somebody for whom a link was asked and waits to be confirmed. */
    public record Waiting(UUID account, String name, String askedBy, Instant askedAt) {

        /** Until when it waits to be confirmed. */
        public Instant until() {
            return askedAt.plus(VALID);
        }
    }

    /** How it stands with a link for an account, for an administrator who sees its page. */
    @Transactional(readOnly = true)
    public State state(Actor actor, UUID account) {
        UUID askedBy = askedBy(account).orElse(null);
        return new State(
                find(account).hadPassword(),
                askedBy,
                actor.accountId().equals(askedBy),
                !list.confirmers(actor, account).isEmpty(),
                UUID.randomUUID());
    }

    /** The links that wait for an administrator of the whole country, the oldest first; also those the reader asked for. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        if (!actor.administersCountry()) {
            return List.of();
        }
        return list.linksAskedAfter(now().minus(VALID));
    }

    /**
     * Makes a link for an account, asked for by an administrator of the whole country; an earlier one dies.
     * Whoever ever had a password gets it only by two: one administrator asks, another one of the whole country
     * confirms. So nobody can act as another person alone. The person is told of both.
     *
     * @return the token of {@code /password/<token>}, shown once; empty when another administrator was asked to confirm
     */
    public Optional<String> make(Actor actor, UUID account) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
        accounts.hold(List.of(account)); // two administrators at the same moment
        return makeHeld(actor, account);
    }

    /** The same for an account that the caller holds, and whose person the administrator manages. */
    public Optional<String> makeHeld(Actor actor, UUID id) {
        Account account = find(id);
        if (account.isDisabled()) {
            throw new RuleViolationException("account.password-link.disabled");
        }
        if (account.hadPassword()) {
            Optional<UUID> askedBy = askedBy(id);
            if (askedBy.isEmpty()) {
                ask(actor, account);
                return Optional.empty();
            }
            if (askedBy.get().equals(actor.accountId())) {
                throw new RuleViolationException("account.password-link.asked-already");
            }
            if (!actor.administersCountry()) {
                throw new RuleViolationException("account.password-link.country");
            }
            firstDay.requireOver(actor);
        }
        return Optional.of(newLink(actor, id));
    }

    /**
     * Asks for a link for a person who forgot the password, or got an account that somebody else had claimed, for the
     * official who saw the document. An administrator of the country confirms it, even if the account never had a
     * password: the official alone could else sign in as the person.
     */
    public void askByWitness(Actor official, UUID id) {
        ask(official, find(id));
    }

    private Account find(UUID id) {
        return Optional.ofNullable(accounts.findAll(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
    }

    /** Who asked for a link for the account and waits; empty after 72 hours, and when they administer no more. */
    @Transactional(readOnly = true)
    public Optional<UUID> askedBy(UUID account) {
        return list.linkAskedBy(account, now().minus(VALID));
    }

    /** The link that waits for an administrator of the country, for who may see the account. */
    @Transactional(readOnly = true)
    public Optional<Waiting> asked(UUID account) {
        return list.linkAsked(account, now().minus(VALID));
    }

    private void ask(Actor actor, Account account) {
        UUID id = account.getId();
        List<UUID> confirmers = list.confirmers(actor, id);
        if (confirmers.isEmpty()) {
            throw new RuleViolationException("account.password-link.nobody-confirms");
        }
        jdbc.sql("""
                insert into password_link_request (account_id, asked_by, asked_at) values (?, ?, ?)
                on conflict (account_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at""").params(id, actor.accountId(), now()).update();
        confirmers.forEach(other -> inbox.deliver(
                other,
                "account.message.link-to-confirm",
                "/admin/people/" + id, // the person's own page, which an appointment that ends does not take away
                RecordedValue.words(account.name().full()),
                RecordedValue.words(actor.name())));
        inbox.deliver(id, "account.message.link-asked", "/cabinet", RecordedValue.words(actor.name()));
        audit.note(actor.accountId(), "account.password-link-asked", id, null);
    }

    private String newLink(Actor actor, UUID account) {
        String token = RandomToken.of(BYTES);
        forget(account);
        jdbc.sql("""
                insert into password_link (token_hash, account_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(Sha256.of(token), account, actor.accountId(), now(), now().plus(VALID))
                .update();
        inbox.deliver(account, "account.message.link-made", "/cabinet", RecordedValue.words(actor.name()));
        audit.note(actor.accountId(), "account.password-link-made", account, null);
        return token;
    }

    /**
     * Another token for a link that the actor has just made and whose page was lost: the first dies, nobody is told again.
     */
    String renew(Actor actor, UUID account) {
        accounts.hold(List.of(account));
        String token = RandomToken.of(BYTES);
        int same = jdbc.sql("""
                update password_link set token_hash = ?
                 where account_id = ? and made_by = ? and used_at is null and expires_at > ?""")
                .params(Sha256.of(token), account, actor.accountId(), now())
                .update();
        if (same == 0) {
            throw new RuleViolationException("account.password-link.dead");
        }
        return token;
    }

    /** Whose password a link sets; empty when it cannot be used any more. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String token) {
        return find(token).map(id -> find(id).name().full());
    }

    /** Sets the password and ends the account's sessions. @throws RuleViolationException when the link or account is dead */
    public void use(String token, String password) {
        UUID id = find(token).orElseThrow(() -> new RuleViolationException("account.password-link.dead"));
        accounts.hold(List.of(id)); // as those who make links and end them do, so that neither waits for the other
        if (find(token).isEmpty()) {
            throw new RuleViolationException("account.password-link.dead"); // since it was looked up
        }
        jdbc.sql("update password_link set used_at = ? where token_hash = ?")
                .params(now(), Sha256.of(token))
                .update();
        accounts.resetPassword(id, password);
        audit.note(id, "account.password-set-by-link", id, null);
    }

    /** Forgets every link of an account that nobody used, and the wish for one. */
    public void forget(UUID account) {
        jdbc.sql("delete from password_link where account_id = ? and used_at is null")
                .param(account)
                .update();
        jdbc.sql("delete from password_link_request where account_id = ?")
                .param(account)
                .update();
    }

    /** Forgets for whom somebody asked a link: who administers no more must not have a part in it. */
    public void forgetAskedBy(UUID administrator) {
        jdbc.sql("delete from password_link_request where asked_by = ?")
                .param(administrator)
                .update();
    }

    /** Whoever changed the password needs no link any more, and nobody else may use one. */
    @EventListener
    void on(PasswordChanged event) {
        forget(event.accountId());
    }

    /** A link made before is void with the password of that time. */
    @EventListener
    void on(PasswordChanged.Reset event) {
        forget(event.accountId());
    }

    /** Forgets links that were used or are too old; the audit log knows that they were made. */
    @Scheduled(cron = "0 20 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from password_link where used_at is not null or expires_at < ?")
                .param(now())
                .update();
        jdbc.sql("delete from password_link_request where asked_at < ?")
                .param(now().minus(VALID))
                .update();
    }

    Optional<UUID> find(String token) {
        return jdbc.sql("""
                        select l.account_id from password_link l join account_v a on a.id = l.account_id
                         where l.token_hash = ? and l.used_at is null and l.expires_at > ? and a.disabled_at is null""").params(Sha256.of(token), now()).query(UUID.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
