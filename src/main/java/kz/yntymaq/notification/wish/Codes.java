package kz.yntymaq.notification.wish;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.Channels;
import kz.yntymaq.notification.channel.Letter;
import kz.yntymaq.notification.channel.Outcome;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.Frequency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms that a person reads what comes to the phone or the e-mail of the account: a code is sent there, and typed by
 * the person who is signed in. Whether another account has the same address tells nothing here.
 */
@Service
@Transactional(
        propagation = Propagation.NEVER) // a letter is sent outside of transactions, and a wrong try stays counted
class Codes {

    static final int MOST_A_DAY = 10;
    static final int TRIES = 5;

    private static final Duration VALID = Duration.ofDays(1);
    private static final int RANGE = 1_000_000;
    private static final int ACCOUNTS_OF_AN_ADDRESS = 5; // more of them at once only want to be a nuisance to somebody

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Channels channels;
    private final Frequency frequency;
    private final AuditLog audit;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Codes(
            JdbcClient jdbc,
            Accounts accounts,
            Channels channels,
            Frequency frequency,
            AuditLog audit,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.channels = channels;
        this.frequency = frequency;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a code, good for a day; one that was sent before is good no more.
     *
     * @throws RuleViolationException when the account has no such contact, when ten were sent within a day, or when the
     *     code could not be sent
     */
    public void send(Actor actor, Channel channel) {
        if (!channels.isOn(channel)) {
            throw new MovedOnException(Wishes.PAGE);
        }
        String code = "%06d".formatted(random.nextInt(RANGE));
        Optional<String> address = requireNonNull(transaction.execute(status -> keep(actor, channel, code)));
        if (address.isEmpty()) {
            return;
        }
        String way = channel == Channel.MAIL ? "notice.code.mail" : "notice.code.sms";
        var letter = new Letter(
                UUID.randomUUID(), address.get(), texts.get("notice.code.subject"), texts.get(way, code), null);
        if (channels.send(channel, letter) != Outcome.TAKEN) {
            throw new RuleViolationException("notice.error.not-sent");
        }
    }

    /** @return where the code goes; empty where many accounts have just named the same address, whose owner gets no more letters */
    private Optional<String> keep(Actor actor, Channel channel, String code) {
        String address = Wishes.contact(accounts.own(actor), channel);
        if (address == null) {
            throw new RuleViolationException("notice.error.no-contact");
        }
        frequency.require("notice-code", actor.accountId(), "", MOST_A_DAY, 1);
        int others = jdbc.sql("""
                select count(*) from notice_code where channel = ? and address = ? and valid_until > ? and account_id <> ?""")
                .params(channel.name(), address, now(), actor.accountId())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into notice_code (account_id, channel, address, code_hash, valid_until) values (?, ?, ?, ?, ?)
                on conflict (account_id, channel) do update
                   set address = excluded.address, code_hash = excluded.code_hash, valid_until = excluded.valid_until, tries = 0""")
                .params(
                        actor.accountId(),
                        channel.name(),
                        address,
                        hash(actor, channel, address, code),
                        now().plus(VALID))
                .update();
        return others < ACCOUNTS_OF_AN_ADDRESS ? Optional.of(address) : Optional.empty();
    }

    private record Sent(String address, byte[] hash, int tries) {}

    /**
     * Takes the code that a person typed: from now on messages go there, in the language of the page.
     *
     * @throws RuleViolationException when it is not the one, or was guessed at five times, or is a day old
     */
    public void confirm(Actor actor, Channel channel, String typed) {
        String digits = typed.replaceAll("\\D", "");
        String refused = requireNonNull(transaction.execute(status -> take(actor, channel, digits)));
        if (!refused.isEmpty()) {
            throw new RuleViolationException(refused, TRIES);
        }
    }

    /** @return message key of why it is refused, "" when it is right */
    private String take(Actor actor, Channel channel, String digits) {
        Sent sent = jdbc.sql("""
                select address, code_hash, tries from notice_code
                 where account_id = ? and channel = ? and valid_until > ? for update""")
                .params(actor.accountId(), channel.name(), now())
                .query((row, n) -> new Sent(row.getString("address"), row.getBytes("code_hash"), row.getInt("tries")))
                .optional()
                .orElse(null);
        if (sent == null || !sent.address().equals(Wishes.contact(accounts.own(actor), channel))) {
            return "notice.error.code-gone";
        }
        if (sent.tries() >= TRIES) {
            return "notice.error.code-used-up";
        }
        if (!MessageDigest.isEqual(sent.hash(), hash(actor, channel, sent.address(), digits))) {
            jdbc.sql("update notice_code set tries = tries + 1 where account_id = ? and channel = ?")
                    .params(actor.accountId(), channel.name())
                    .update();
            return "notice.error.code";
        }
        jdbc.sql("delete from notice_code where account_id = ? and channel = ?")
                .params(actor.accountId(), channel.name())
                .update();
        jdbc.sql("""
                insert into notice_address (account_id, channel, address, language, confirmed_at) values (?, ?, ?, ?, ?)
                on conflict (account_id, channel) do update set address = excluded.address, confirmed_at = excluded.confirmed_at""")
                .params(
                        actor.accountId(),
                        channel.name(),
                        sent.address(),
                        Language.current().name(),
                        now())
                .update();
        audit.note(actor.accountId(), "notice.address-confirmed", actor.accountId(), channel.code());
        return "";
    }

    private static byte[] hash(Actor actor, Channel channel, String address, String code) {
        return Sha256.of(actor.accountId() + "\n" + channel + "\n" + address + "\n" + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
