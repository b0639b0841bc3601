package kz.yntymaq.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delivers messages to people and shows each their own. */
@Service
@Transactional
public class Inbox {

    private final JdbcClient jdbc;
    private final Arguments arguments;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Arguments arguments, Clock clock) {
        this.jdbc = jdbc;
        this.arguments = arguments;
        this.clock = clock;
    }

    /** An argument whose words are Kazakh for a Kazakh or English reader and Russian for a Russian one. */
    public record Named(String kk, String ru) {}

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
     * @param arguments of the text: String, {@link Named}, LocalDate, BigDecimal (tenge), Long or Integer
     */
    public void deliver(UUID accountId, String key, String link, Object... arguments) {
        jdbc.sql("insert into inbox_message (id, account_id, key, arguments, link, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        accountId,
                        key,
                        Arrays.stream(arguments).map(Arguments::stored).toArray(String[]::new),
                        link,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many messages the account has not seen yet. */
    @Transactional(readOnly = true)
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
        Array stored = row.getArray("arguments");
        return new Message(
                row.getObject("id", UUID.class),
                arguments.write(row.getString("key"), (String[]) stored.getArray()),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") == null);
    }
}
