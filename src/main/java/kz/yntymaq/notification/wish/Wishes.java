package kz.yntymaq.notification.wish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want to be told beside the inbox, and where. */
@Service
@Transactional
class Wishes {

    static final String PAGE = "/cabinet/notices";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Channels channels;
    private final AuditLog audit;
    private final Clock clock;

    Wishes(JdbcClient jdbc, Accounts accounts, Channels channels, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's ways, one a channel by which this portal sends. */
    List<Way> ways(Actor actor) {
        return channels.on().stream().map(channel -> way(actor, channel)).toList();
    }

    /**
     * The actor's way by a channel.
     *
     * @throws MovedOnException for a channel by which this portal sends nothing, as the page says
     */
    Way way(Actor actor, Channel channel) {
        if (!channels.isOn(channel)) {
            throw new MovedOnException(PAGE);
        }
        String contact = contact(accounts.own(actor), channel);
        boolean codeSent = jdbc.sql("""
                select exists (select from notice_code where account_id = ? and channel = ? and address = ? and valid_until > ?)""")
                .param(actor.accountId())
                .param(channel.name())
                .param(contact)
                .param(now())
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                select language, muted, confirmed_at from notice_address where account_id = ? and channel = ? and address = ?""")
                .param(actor.accountId())
                .param(channel.name())
                .param(contact)
                .query((row, n) -> new Way(
                        channel,
                        contact,
                        codeSent,
                        row.getTimestamp("confirmed_at").toInstant(),
                        wanted(kinds(actor, channel), row),
                        Language.valueOf(row.getString("language"))))
                .optional()
                .orElseGet(() -> new Way(channel, contact, codeSent, null, Set.of(), Language.current()));
    }

    /** Kinds among which the actor may choose. Work is told to whoever holds an office, by e-mail: an SMS has no room for it. */
    static List<Kind> kinds(Actor actor, Channel channel) {
        boolean worked = channel == Channel.MAIL && !actor.is(Role.FARMER);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.SECURITY && (worked || kind != Kind.DIGEST))
                .toList();
    }

    /** Keeps what the actor wants; what waits of the other kinds is not sent. Safety of the account is told in any case. */
    void want(Actor actor, Channel channel, Collection<Kind> wanted, Language language) {
        if (!way(actor, channel).isConfirmed()) {
            throw new MovedOnException(PAGE);
        }
        String[] muted = kinds(actor, channel).stream()
                .filter(kind -> !wanted.contains(kind))
                .map(Kind::name)
                .toArray(String[]::new);
        jdbc.sql("update notice_address set muted = ?, language = ? where account_id = ? and channel = ?")
                .params(muted, language.name(), actor.accountId(), channel.name())
                .update();
        jdbc.sql("delete from notice_outgoing where account_id = ? and channel = ? and kind = any(?)")
                .params(actor.accountId(), channel.name(), muted)
                .update();
        audit.note(actor.accountId(), "notice.wishes-changed", actor.accountId(), channel.code());
    }

    /** Nothing goes there any more, nor what waits. */
    void stop(Actor actor, Channel channel) {
        forget(actor.accountId(), List.of(channel));
        audit.note(actor.accountId(), "notice.address-stopped", actor.accountId(), channel.code());
    }

    /** Forgets every address of an account, and what waits for it. */
    void forget(UUID account) {
        forget(account, List.of(Channel.values()));
    }

    private void forget(UUID account, List<Channel> which) {
        List<String> names = which.stream().map(Channel::name).toList();
        for (String table : List.of("notice_address", "notice_code", "notice_outgoing")) {
            jdbc.sql("delete from " + table + " where account_id = :account and channel in (:names)")
                    .param("account", account)
                    .param("names", names)
                    .update();
        }
    }

    /** Where a person is reached by a channel, as the account's contacts say; null for nowhere. */
    static @Nullable String contact(Account account, Channel channel) {
        Phone phone = account.phone();
        return channel == Channel.MAIL ? account.getEmail() : phone == null ? null : phone.e164();
    }

    private static Set<Kind> wanted(List<Kind> kinds, ResultSet row) throws SQLException {
        List<?> muted = Arrays.asList((Object[]) row.getArray("muted").getArray());
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        kinds.stream().filter(kind -> !muted.contains(kind.name())).forEach(wanted::add);
        return wanted;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
