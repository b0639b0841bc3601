package kz.yntymaq.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.ChannelSwitch;
import kz.yntymaq.notification.channel.Letter;
import kz.yntymaq.notification.channel.Outcome;
import kz.yntymaq.notification.wish.Kind;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters leave once, after the commit, in the words of the cabinet; what fails is tried again, with an end. */
@PortalTest
class PostmanTest {

    private static final String LINK = "/cabinet/cooperatives";

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    @Autowired
    DailyDigest digest;

    @Autowired
    GivenUpDigest givenUp;

    @Autowired
    ChannelSwitch channels;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Texts texts;

    @Autowired
    RecordedText recorded;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID asan;

    @BeforeEach
    void a_reader_of_mail() {
        jdbc.sql("delete from notice_outgoing").update();
        channels.switchOn();
        asan = reader("KK", "MAIL");
    }

    @AfterEach
    void channels_are_off() {
        channels.switchOff();
    }

    @Test
    void a_message_leaves_in_the_words_of_the_inbox_and_in_the_language_of_its_reader() {
        UUID russian = reader("RU", "MAIL");
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        deliver(russian, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        postman.round();
        assertThat(letter(asan).text()).contains("Береке", "Аудан").contains("Бұл хатты портал өзі жіберді");
        assertThat(letter(asan).subject()).isEqualTo("«Ынтымақ» порталы. Кооперативіңіз");
        assertThat(letter(russian).text()).contains("Береке", "Это письмо отправил портал");
        assertThat(letter(russian).subject()).isEqualTo("Портал «Ынтымақ». Ваш кооператив");
        assertThat(channels.sent())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.text()).contains("\n\n"));
        assertThat(rows()).isZero();
        postman.round();
        assertThat(channels.sent()).hasSize(2);
    }

    @Test
    void links_of_a_letter_lead_to_the_address_that_was_set() {
        PublicAddress portal = mock(PublicAddress.class);
        when(portal.known()).thenReturn(Optional.of("https://yntymaq.example"));
        var sent = new Outgoing(
                asan,
                Channel.MAIL,
                Kind.MEETING,
                "a@mail.kz",
                Language.EN,
                1,
                "3 wait",
                null,
                null,
                "/cabinet/meeting");
        Letter letter = new Letters(texts, recorded, portal).of(sent);
        assertThat(letter.text())
                .startsWith("3 wait\n\nOpen it on the portal: https://yntymaq.example/cabinet/meeting\n\n-- \n")
                .endsWith("\nhttps://yntymaq.example/cabinet/notices");
        assertThat(letter.wishes()).isEqualTo("https://yntymaq.example/cabinet/notices");
    }

    @Test
    void a_transaction_that_ends_in_nothing_sends_nothing() {
        transaction.executeWithoutResult(status -> {
            inbox.deliver(asan, "cooperative.message.confirmed", LINK, RecordedValue.words("Береке"));
            status.setRollbackOnly();
        });
        postman.round();
        assertThat(channels.sent()).isEmpty();
    }

    @Test
    void sums_numbers_of_people_and_links_in_names_stay_in_the_portal() {
        String key = "cooperative.message.confirmed";
        deliver(asan, key, RecordedValue.money(new BigDecimal("1250000")));
        for (String name : List.of(
                "Береке 010203500400",
                "https://evil.kz/жеңіс",
                "Береке www.evil",
                "Кіріңіз evil.kz",
                "банк.қаз",
                "a@evil")) {
            deliver(asan, key, RecordedValue.words(name));
        }
        deliver(asan, key, RecordedValue.words("Бере\r\nBcc: x\nке\u202eкері"));
        postman.round();
        assertThat(channels.sent()).hasSize(8);
        assertThat(channels.sent().subList(0, 7))
                .allSatisfy(letter -> assertThat(letter.text())
                        .startsWith("Жеке кабинетте жаңа хабарлама бар: Кооперативіңіз.")
                        .doesNotContain("evil", "010203500400", "250", "банк"));
        assertThat(channels.sent().get(7).text().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("Бере Bcc: x ке кері"));
    }

    @Test
    void an_sms_says_only_what_it_is_about_and_one_that_waits_stands_for_the_next() {
        UUID phone = reader("KK", "SMS");
        deliver(phone, "meeting.message.minutes", RecordedValue.words("Береке"));
        deliver(phone, "meeting.message.minutes", RecordedValue.words("Береке"));
        deliver(phone, "application.message.APPROVED", RecordedValue.words("AA-1"));
        postman.round();
        assertThat(channels.sent())
                .extracting(Letter::text)
                .containsExactlyInAnyOrder(
                        "«Ынтымақ»: жеке кабинетте жаңа хабарлама бар. Жиналыс және дауыс беру.",
                        "«Ынтымақ»: жеке кабинетте жаңа хабарлама бар. Өтінім.");
    }

    @Test
    void an_sms_that_stands_for_a_later_message_goes_though_its_own_was_read() {
        UUID phone = reader("KK", "SMS");
        deliver(phone, "meeting.message.minutes", RecordedValue.words("Береке"));
        jdbc.sql("update inbox_message set at = at - interval '1 minute', read_at = at where account_id = ?")
                .param(phone)
                .update();
        deliver(phone, "meeting.message.minutes", RecordedValue.words("Береке"));
        postman.round();
        assertThat(channels.sent()).hasSize(1);
        deliver(phone, "meeting.message.minutes", RecordedValue.words("Береке"));
        jdbc.sql("update inbox_message set read_at = at where account_id = ?")
                .param(phone)
                .update();
        postman.round();
        assertThat(channels.sent()).as("all is read").hasSize(1);
    }

    @Test
    void what_fails_is_tried_again_with_growing_pauses_until_it_is_given_up_and_counted() {
        channels.answering(letter -> Outcome.LATER);
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 8; attempt++) {
            postman.round();
            postman.round(); // not before its pause is over
            assertThat(channels.sent()).hasSize(attempt);
            Duration pause = Pauses.after(attempt).orElse(before.plusDays(9));
            assertThat(pause).isGreaterThan(before);
            before = pause;
            clock.advance(pause);
        }
        postman.round();
        assertThat(channels.sent()).hasSize(8);
        assertThat(channels.sent())
                .extracting(Letter::id)
                .containsOnly(channels.sent().get(0).id());
        assertThat(outbox.counts())
                .anySatisfy(mail -> assertThat(mail.givenUp()).isOne());
        Actor administrator = people.actor(people.administrator());
        assertThat(givenUp.of(administrator)).hasSize(1);
        assertThat(givenUp.of(people.actor(people.villager()))).isEmpty();
        clock.advance(Duration.ofDays(31));
        outbox.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void an_address_that_is_refused_is_given_up_at_once_and_one_letter_that_breaks_holds_up_no_other() {
        UUID broken = reader("KK", "MAIL");
        channels.answering(letter -> {
            if (letter.to().equals(mail(broken))) {
                throw new IllegalStateException("broken");
            }
            return Outcome.NEVER;
        });
        deliver(broken, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        postman.round();
        assertThat(states()).containsExactly("GIVEN_UP", "WAITING");
    }

    @Test
    void two_nodes_at_once_send_each_letter_once() throws Exception {
        for (int n = 0; n < 60; n++) {
            deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        }
        AtOnce.times(2, () -> {
            postman.round(); // beside the guard of one node, as another node is
            return true;
        });
        assertThat(channels.sent()).hasSize(60);
        assertThat(new HashSet<>(channels.sent().stream().map(Letter::id).toList()))
                .hasSize(60);
        assertThat(rows()).isZero();
    }

    @Test
    void what_a_killed_node_had_taken_is_sent_by_another_which_the_first_cannot_undo() {
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        List<Outgoing> taken = outbox.take(); // and then it was killed
        postman.round();
        assertThat(channels.sent()).isEmpty();
        clock.advance(Outbox.ABANDONED);
        List<Outgoing> again = outbox.take();
        assertThat(again).hasSize(1);
        outbox.finish(taken.get(0), Outcome.NEVER); // it was only slow: what it says of its attempt counts no more
        assertThat(states()).containsExactly("SENDING");
        outbox.finish(again.get(0), Outcome.TAKEN);
        assertThat(rows()).isZero();
    }

    @Test
    void whoever_read_a_message_in_the_portal_gets_no_letter_about_it() {
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        deliver(asan, "account.message.factor.ADDED");
        jdbc.sql("update inbox_message set read_at = at where account_id = ?")
                .param(asan)
                .update();
        postman.round();
        assertThat(channels.sent())
                .extracting(Letter::subject)
                .containsExactly("«Ынтымақ» порталы. Деректеріңіз бен қауіпсіздік");
    }

    @Test
    void an_official_is_told_once_on_a_working_day_what_waits_in_numbers_and_a_villager_never() throws Exception {
        Someone official = people.administrator();
        confirm(official.id(), "RU", "MAIL");
        deliver(asan, "cooperative.message.confirmed", RecordedValue.words("Береке"));
        jdbc.sql("update notice_outgoing set state = 'GIVEN_UP'")
                .update(); // so that something waits for an administrator
        clock.set(LocalDate.of(2026, 11, 22)); // a Sunday
        digest.tell();
        assertThat(digests()).isEmpty();
        clock.set(LocalDate.of(2026, 11, 24));
        AtOnce.times(2, () -> {
            digest.tell();
            return true;
        });
        digest.tell();
        postman.round();
        assertThat(channels.sent()).hasSize(1);
        Letter letter = channels.sent().get(0);
        assertThat(letter.to()).isEqualTo(mail(official.id()));
        assertThat(letter.subject()).isEqualTo("Портал «Ынтымақ». Работа: сводка за день");
        assertThat(letter.text()).startsWith("По почте и SMS не доставлено: 1");
        clock.set(LocalDate.of(2026, 11, 25));
        digest.tell();
        assertThat(digests()).hasSize(1);
        clock.set(LocalDate.of(2026, 11, 26));
        jdbc.sql("update notice_address set muted = '{DIGEST}'").update();
        jdbc.sql("delete from notice_outgoing where kind = 'DIGEST'").update();
        digest.tell();
        assertThat(digests()).isEmpty();
    }

    private UUID reader(String language, String channel) {
        UUID account = people.villager(Places.ZERENDI_VILLAGE).id();
        confirm(account, language, channel);
        return account;
    }

    private void confirm(UUID account, String language, String channel) {
        jdbc.sql("update account set email = ? where id = ?")
                .params(mail(account), account)
                .update();
        jdbc.sql("""
                insert into notice_address (account_id, channel, address, language, confirmed_at)
                select id, ?, case when ? = 'MAIL' then email else phone end, ?, now() from account where id = ?""").params(channel, channel, language, account).update();
    }

    private static String mail(UUID account) {
        return account.toString().substring(0, 8) + "@mail.kz";
    }

    private Letter letter(UUID account) {
        return channels.sent().stream()
                .filter(letter -> letter.to().equals(mail(account)))
                .findFirst()
                .orElseThrow();
    }

    private void deliver(UUID account, String key, RecordedValue... arguments) {
        transaction.executeWithoutResult(status -> inbox.deliver(account, key, LINK, arguments));
        clock.advance(Duration.ofMillis(1)); // so that they leave in this order
    }

    private int rows() {
        return jdbc.sql("select count(*) from notice_outgoing")
                .query(Integer.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql("select state from notice_outgoing order by state")
                .query(String.class)
                .list();
    }

    private List<UUID> digests() {
        return jdbc.sql("select id from notice_outgoing where kind = 'DIGEST'")
                .query(UUID.class)
                .list();
    }
}
