package kz.yntymaq.notification.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.InboxEcho;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.Channels;
import kz.yntymaq.notification.channel.Outcome;
import kz.yntymaq.notification.wish.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters on their way out. One is a row, from the transaction that causes it until it has been taken over or is given up. */
@Service
@Transactional
class Outbox implements InboxEcho {

    static final int AT_ONCE = 20;

    /** Longer than twenty letters take at a server that does not answer: then whoever took them is gone. */
    static final Duration ABANDONED = Duration.ofMinutes(15);

    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Channels channels, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.clock = clock;
    }

    /** One more SMS of a kind says nothing that the one before it, which waits still, will not say. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(List<Delivered> messages, String key) {
        List<String> on = channels.on().stream().map(Channel::name).toList();
        if (on.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notice_outgoing (id, account_id, message_id, channel, kind, address, language, state, due_at, made_at)
                select gen_random_uuid(), n.account_id, d.message, n.channel, :kind, n.address, n.language, 'WAITING', :now, :now
                  from (select account, message, row_number() over (partition by account order by place) as nth
                          from unnest(cast(:accounts as uuid[]), cast(:messages as uuid[])) with ordinality u (account, message, place)) d
                  join notice_address n on n.account_id = d.account
                 where n.channel in (:on) and not (:kind = any(n.muted))
                   and not (n.channel = 'SMS' and (d.nth > 1 or exists (
                       select from notice_outgoing o
                        where o.account_id = n.account_id and o.channel = 'SMS' and o.kind = :kind and o.state = 'WAITING')))""")
                .param("accounts", Delivered.accounts(messages))
                .param("messages", Delivered.messages(messages))
                .param("kind", Kind.of(key).name())
                .param("now", now())
                .param("on", on)
                .update();
    }

    /**
     * Takes letters that are due; another node, at the same moment, takes others. Those that somebody took long ago and
     * never finished are due too: that node was killed.
     */
    List<Outgoing> take() {
        forgetRead();
        return jdbc.sql("""
                with due as (
                  select id from notice_outgoing
                   where channel in (:on)
                     and ((state = 'WAITING' and due_at <= :now) or (state = 'SENDING' and taken_at <= :abandoned))
                   order by due_at limit :most for update skip locked)
                update notice_outgoing o set state = 'SENDING', taken_at = :now, attempts = o.attempts + 1
                  from due left join notice_outgoing t on t.id = due.id left join inbox_message m on m.id = t.message_id
                 where o.id = due.id
                returning o.id, o.channel, o.kind, o.address, o.language, o.attempts, o.words, m.key, m.arguments, m.link""")
                .param("on", channels.on().stream().map(Channel::name).toList())
                .param("now", now())
                .param("abandoned", now().minus(ABANDONED))
                .param("most", AT_ONCE)
                .query((row, n) -> outgoing(row))
                .list();
    }

    /**
     * Whoever has read a message in the portal meanwhile needs no letter about it. An SMS stays while a message that came
     * after it is unread: it stands for that one too.
     */
    private void forgetRead() {
        jdbc.sql("""
                delete from notice_outgoing o using inbox_message m
                 where m.id = o.message_id and m.read_at is not null and o.state = 'WAITING' and o.kind <> 'SECURITY'
                   and o.due_at <= ?
                   and not (o.channel = 'SMS' and exists (
                       select from inbox_message u where u.account_id = o.account_id and u.read_at is null and u.at >= m.at))""").param(now()).update();
    }

    /** Writes down what came of an attempt, unless another one was made meanwhile. */
    void finish(Outgoing sent, Outcome outcome) {
        if (outcome == Outcome.TAKEN) {
            jdbc.sql("delete from notice_outgoing where id = ? and attempts = ? and state = 'SENDING'")
                    .params(sent.id(), sent.attempt())
                    .update();
            return;
        }
        Optional<Duration> pause = outcome == Outcome.NEVER ? Optional.empty() : Pauses.after(sent.attempt());
        jdbc.sql("""
                update notice_outgoing set state = ?, taken_at = null, due_at = ?
                 where id = ? and attempts = ? and state = 'SENDING'""")
                .params(
                        pause.isPresent() ? "WAITING" : "GIVEN_UP",
                        now().plus(pause.orElse(Duration.ZERO)),
                        sent.id(),
                        sent.attempt())
                .update();
    }

    /**
     * How many letters of a channel.
     *
     * @param waiting due or waiting for another attempt
     * @param givenUp within the last thirty days
     */
    record Counts(Channel channel, boolean on, int waiting, int givenUp) {}

    /** How many wait and were given up, by channel. No address and no name is told. */
    @Transactional(readOnly = true)
    public List<Counts> counts() {
        return jdbc.sql("""
                select c.channel, count(o.id) filter (where o.state <> 'GIVEN_UP') as waiting,
                       count(o.id) filter (where o.state = 'GIVEN_UP') as given_up
                  from (values ('MAIL'), ('SMS')) c (channel) left join notice_outgoing o on o.channel = c.channel
                 group by c.channel order by c.channel""")
                .query((row, n) -> {
                    Channel channel = Channel.valueOf(row.getString("channel"));
                    return new Counts(channel, channels.isOn(channel), row.getInt("waiting"), row.getInt("given_up"));
                })
                .list();
    }

    /** Forgets what was given up long ago. */
    @Scheduled(cron = "0 15 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from notice_outgoing where state = 'GIVEN_UP' and due_at < ?")
                .param(now().minus(GIVEN_UP_KEPT))
                .update();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                row.getInt("attempts"),
                row.getString("words"),
                row.getString("key"),
                row.getString("arguments"),
                row.getString("link"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
