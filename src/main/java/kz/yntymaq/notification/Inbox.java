package kz.yntymaq.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Rows;
import kz.yntymaq.ui.RecordedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Delivers messages to people and shows each their own. */
@Service
@Transactional
public class Inbox {

    private final JdbcClient jdbc;
    private final RecordedText text;
    private final Clock clock;
    private final List<InboxEcho> echoes;

    Inbox(JdbcClient jdbc, RecordedText text, Clock clock, List<InboxEcho> echoes) {
        this.jdbc = jdbc;
        this.text = text;
        this.clock = clock;
        this.echoes = echoes;
    }

    /**
     * One message as shown.
     *
     * @param text in the language of the page
     * @param link path within the portal
     * @param unread whether it had not been shown before
     */
    public record Message(UUID id, String text, String link, Instant at, boolean unread) {}

    /**
     * Delivers a message. It is written in the reader's language when it is read.
     *
     * @param key message key, such as {@code cooperative.message.confirmed}
     * @param link path within the portal that the message is about
     * @param arguments of the text, each written for the reader
     */
    public void deliver(UUID accountId, String key, String link, RecordedValue... arguments) {
        deliverEach(List.of(new Letter(accountId, List.of(arguments))), key, link);
    }

    /** The same to each of several people. */
    public void deliverAll(Collection<UUID> people, String key, String link, RecordedValue... arguments) {
        List<RecordedValue> same = List.of(arguments);
        deliverEach(people.stream().map(each -> new Letter(each, same)).toList(), key, link);
    }

    /** Who is told, with the arguments of the text that are for this person. */
    public record Letter(UUID account, List<RecordedValue> arguments) {}

    /** A message to each of several people, in as many statements as one message takes. */
    public void deliverEach(List<Letter> letters, String key, String link) {
        if (letters.isEmpty()) {
            return;
        }
        var written = new HashMap<List<RecordedValue>, String>();
        List<InboxEcho.Delivered> delivered = letters.stream()
                .map(each -> new InboxEcho.Delivered(each.account(), UUID.randomUUID()))
                .toList();
        jdbc.sql("""
                insert into inbox_message (id, account_id, key, arguments, link, at)
                select l.id, l.account, :key, cast(l.arguments as jsonb), :link, :at
                  from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:arguments as text[])) l (id, account, arguments)""")
                .param("key", key)
                .param("link", link)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", InboxEcho.Delivered.messages(delivered))
                .param("accounts", InboxEcho.Delivered.accounts(delivered))
                .param(
                        "arguments",
                        letters.stream()
                                .map(each -> written.computeIfAbsent(
                                        each.arguments(), arguments -> text.toJson(new Rows(arguments))))
                                .toArray(String[]::new))
                .update();
        echoes.forEach(echo -> echo.delivered(delivered, key));
    }

    /** How many messages the account has not seen yet. */
    @Transactional(propagation = Propagation.SUPPORTS) // one statement, on every page
    public int unread(UUID accountId) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and read_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the actor's own messages, the newest first. What is shown counts as read from now on.
     *
     * @param after key of the page before, null for the newest
     */
    public KeyPage<Message> open(Actor actor, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.TIME);
        List<Message> found = jdbc.sql("""
                select id, key, arguments, link, at, read_at from inbox_message
                 where account_id = :account
                   and (cast(:at as timestamptz) is null or (at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                 order by at desc, id desc limit :limit""")
                .param("account", actor.accountId())
                .param("at", key.map(Cursor::time).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .param("limit", KeyPage.ASK)
                .query((row, n) -> message(row))
                .list();
        KeyPage<Message> page =
                KeyPage.of(found, last -> Cursor.of(last.id(), last.at()).written());
        List<UUID> shown =
                page.rows().stream().filter(Message::unread).map(Message::id).toList();
        if (!shown.isEmpty()) {
            jdbc.sql("update inbox_message set read_at = :now where account_id = :account and id in (:shown)")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("account", actor.accountId())
                    .param("shown", shown)
                    .update();
        }
        return page;
    }

    private Message message(ResultSet row) throws SQLException {
        var arguments = (Rows) text.fromJson(row.getString("arguments"));
        return new Message(
                row.getObject("id", UUID.class),
                text.message(row.getString("key"), arguments.rows()),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") == null);
    }
}
