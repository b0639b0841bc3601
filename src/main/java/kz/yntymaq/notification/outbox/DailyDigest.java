package kz.yntymaq.notification.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.notification.OfficePeople;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.Channels;
import kz.yntymaq.notification.wish.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of offices once on a working day by e-mail what waits: the lines above their inbox, numbers only. Looked
 * at each hour, so that a portal that was down at half past eight tells it later; the day is kept in the row of the
 * address, so that of several nodes only one tells it.
 */
@Component
class DailyDigest {

    private final JdbcClient jdbc;
    private final Channels channels;
    private final OfficePeople people;
    private final List<InboxDigest> digests;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyDigest(
            JdbcClient jdbc,
            Channels channels,
            OfficePeople people,
            List<InboxDigest> digests,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.people = people;
        this.digests = digests;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8-17 * * *", zone = "${yntymaq.zone}")
    void tell() {
        LocalDate today = LocalDate.now(clock);
        if (!channels.isOn(Channel.MAIL) || !calendar.isWorkingDay(today)) {
            return;
        }
        List<UUID> accounts = people.accounts();
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select account_id from notice_address
                 where channel = 'MAIL' and account_id in (:accounts) and not ('DIGEST' = any(muted))
                   and digest_on is distinct from :today
                 order by account_id""")
                .param("accounts", accounts)
                .param("today", today)
                .query(UUID.class)
                .list()
                .forEach(account -> transaction.executeWithoutResult(status -> tell(account, today)));
    }

    private record Reader(String address, Language language) {}

    private void tell(UUID account, LocalDate today) {
        Optional<Actor> actor = people.find(account).filter(each -> !each.is(Role.FARMER));
        Optional<Reader> reader = jdbc.sql("""
                update notice_address set digest_on = :today
                 where account_id = :account and channel = 'MAIL' and not ('DIGEST' = any(muted))
                   and digest_on is distinct from :today
                returning address, language""")
                .param("today", today)
                .param("account", account)
                .query((row, n) -> new Reader(row.getString("address"), Language.valueOf(row.getString("language"))))
                .optional();
        if (actor.isEmpty() || reader.isEmpty()) {
            return;
        }
        String words = Letters.in(
                reader.get().language(),
                () -> digests.stream()
                        .flatMap(one -> one.of(actor.get()).stream())
                        .map(InboxDigest.Line::text)
                        .collect(Collectors.joining("\n")));
        if (!words.isEmpty()) {
            enqueue(account, reader.get(), words);
        }
    }

    private void enqueue(UUID account, Reader reader, String words) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into notice_outgoing (id, account_id, words, channel, kind, address, language, state, due_at, made_at)
                values (?, ?, ?, 'MAIL', ?, ?, ?, 'WAITING', ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        account,
                        words,
                        Kind.DIGEST.name(),
                        reader.address(),
                        reader.language().name(),
                        now,
                        now)
                .update();
    }
}
