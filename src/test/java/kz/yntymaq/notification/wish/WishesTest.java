package kz.yntymaq.notification.wish;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.ErasedAccount;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.ChannelSwitch;
import kz.yntymaq.notification.channel.Letter;
import kz.yntymaq.notification.channel.Outcome;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people are told beside the inbox: only where a code came back from, only of what they want, as long as they want. */
@PortalTest
class WishesTest {

    private static final String PAGE = "/cabinet/notices";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Wishes wishes;

    @Autowired
    Codes codes;

    @Autowired
    ChannelSwitch channels;

    @Autowired
    Accounts accounts;

    @Autowired
    Inbox inbox;

    @Autowired
    ErasedWishes erased;

    @Autowired
    ErasedAccount shut;

    @Autowired
    List<HeldData> held;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor asan;

    @BeforeEach
    void channels_are_on() {
        channels.switchOn();
        asan = withMail("asan@mail.kz");
    }

    @AfterEach
    void channels_are_off() {
        channels.switchOff();
    }

    @Test
    void a_portal_without_channels_says_so_and_offers_no_field() {
        channels.switchOff();
        PlainBrowser browser = browser(people.villager());
        String page = browser.get(PAGE + "?lang=ru").body();
        assertThat(page)
                .contains("Этот портал не отправляет писем по электронной почте.", "Этот портал не отправляет SMS.")
                .doesNotContain("/code\"");
        assertThat(browser.get(PAGE + "/pigeon").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> wishes.way(asan, Channel.MAIL)).isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> codes.send(asan, Channel.MAIL)).isInstanceOf(MovedOnException.class);
    }

    @Test
    void a_person_gives_an_address_on_the_pages_chooses_and_stops() {
        Someone person = people.villager();
        jdbc.sql("update account set email = 'erkin@mail.kz' where id = ?")
                .param(person.id())
                .update();
        PlainBrowser browser = browser(person);
        assertThat(browser.get(PAGE + "?lang=kk").body()).contains("erkin@mail.kz", "расталмаған");
        browser.press(PAGE, PAGE + "/mail/code", Map.of());
        Letter letter = channels.sent().get(0);
        assertThat(letter.to()).isEqualTo("erkin@mail.kz");
        assertThat(letter.text())
                .contains("24\u00a0сағат")
                .doesNotContain(person.iin(), person.name().family());
        String owner = PlainBrowser.hidden(browser.get(PAGE + "/mail").body(), "_owner");
        assertThat(browser.fill(PAGE + "/mail", Map.of("code", code(letter), "_agreed", "on", "_owner", owner))
                        .body())
                .contains("Келісім белгісін қойыңыз");
        browser.fill(PAGE + "/mail", Map.of("code", code(letter), "agreed", "true", "_owner", owner));
        assertThat(browser.get(PAGE).body()).contains("бастап келеді", "Поштаға жіберуді тоқтату");
        browser.fill(PAGE + "/mail/kinds", Map.of("kinds", "MEETING", "language", "RU"));
        Way way = wishes.way(people.actor(person), Channel.MAIL);
        assertThat(way.wanted()).containsExactly(Kind.MEETING);
        assertThat(way.language()).isEqualTo(Language.RU);
        assertThat(browser.get("/cabinet/data/notices").body()).contains("erkin@mail.kz");
        browser.press(PAGE, PAGE + "/mail/stop", Map.of());
        assertThat(wishes.way(people.actor(person), Channel.MAIL).isConfirmed()).isFalse();
    }

    @Test
    void a_code_is_guessed_five_times_at_most_and_ends_with_its_day() {
        codes.send(asan, Channel.MAIL);
        String code = code(last());
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int n = 0; n < Codes.TRIES; n++) {
            refused("notice.error.code", () -> codes.confirm(asan, Channel.MAIL, wrong));
        }
        refused("notice.error.code-used-up", () -> codes.confirm(asan, Channel.MAIL, code));
        codes.send(asan, Channel.MAIL);
        String another = code(last());
        clock.advance(Duration.ofDays(1));
        refused("notice.error.code-gone", () -> codes.confirm(asan, Channel.MAIL, another));
        assertThat(wishes.way(asan, Channel.MAIL).isConfirmed()).isFalse();
    }

    @Test
    void ten_codes_go_out_a_day_and_one_that_nobody_took_says_so() {
        for (int n = 0; n < Codes.MOST_A_DAY; n++) {
            codes.send(asan, n % 2 == 0 ? Channel.MAIL : Channel.SMS);
        }
        refused("error.too-often", () -> codes.send(asan, Channel.MAIL));
        clock.advance(Duration.ofDays(2));
        channels.answering(letter -> Outcome.LATER);
        refused("notice.error.not-sent", () -> codes.send(asan, Channel.MAIL));
    }

    @Test
    void a_code_of_one_account_confirms_no_other_and_the_same_address_may_be_of_both() {
        Actor other = withMail("asan@mail.kz");
        codes.send(asan, Channel.MAIL);
        String code = code(last());
        refused("notice.error.code-gone", () -> codes.confirm(other, Channel.MAIL, code));
        refused("notice.error.code-gone", () -> codes.confirm(asan, Channel.SMS, code));
        codes.confirm(asan, Channel.MAIL, code);
        codes.send(other, Channel.MAIL);
        codes.confirm(other, Channel.MAIL, code(last()));
        assertThat(wishes.way(other, Channel.MAIL).isConfirmed()).isTrue();
    }

    @Test
    void another_address_has_to_be_confirmed_anew_and_the_one_of_before_hears_of_it_alone() {
        confirm(asan, Channel.MAIL);
        inTransaction(() -> inbox.deliver(asan.accountId(), "meeting.message.minutes", "/cabinet"));
        accounts.changeContacts(asan, new Phone("+77015550011"), "new@mail.kz", Places.ZERENDI_VILLAGE);
        assertThat(wishes.way(asan, Channel.MAIL).isConfirmed()).isFalse();
        assertThat(waiting(asan)).containsExactlyEntriesOf(Map.of("SECURITY", "asan@mail.kz"));
        inTransaction(() -> inbox.deliver(asan.accountId(), "account.message.factor.ADDED", "/cabinet"));
        assertThat(waiting(asan)).hasSize(1);
    }

    @Test
    void what_is_not_wanted_is_not_sent_and_safety_is_told_in_any_case() {
        confirm(asan, Channel.MAIL);
        wishes.want(asan, Channel.MAIL, Set.of(Kind.APPLICATION), Language.KK);
        for (String key : List.of(
                "meeting.message.minutes",
                "cooperative.message.confirmed",
                "application.message.moved",
                "mandate.message.given",
                "heir.message.death")) {
            inTransaction(() -> inbox.deliver(asan.accountId(), key, "/cabinet"));
        }
        assertThat(jdbc.sql("select kind from notice_outgoing where account_id = ? order by kind")
                        .param(asan.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("APPLICATION", "SECURITY", "SECURITY");
        wishes.want(asan, Channel.MAIL, Set.of(), Language.KK);
        assertThat(waiting(asan)).containsOnlyKeys("SECURITY");
        assertThat(Wishes.kinds(asan, Channel.MAIL)).doesNotContain(Kind.SECURITY, Kind.DIGEST);
    }

    @Test
    void nothing_stays_of_whoever_goes_and_nothing_is_sent_to_whoever_had_the_account_before() {
        confirm(asan, Channel.MAIL);
        codes.send(asan, Channel.SMS);
        HeldData notices = held.stream()
                .filter(kind -> kind.kind().equals("notices"))
                .findFirst()
                .orElseThrow();
        assertThat(notices.count(asan.accountId())).isEqualTo(2);
        inTransaction(() -> {
            erased.erase(asan.accountId());
            shut.shut(asan.accountId());
        });
        assertThat(notices.count(asan.accountId())).isZero();
        Actor claimed = withMail("claimed@mail.kz");
        confirm(claimed, Channel.MAIL);
        inTransaction(() -> accounts.voidPassword(claimed.accountId()));
        assertThat(wishes.way(claimed, Channel.MAIL).isConfirmed()).isFalse();
    }

    private Actor withMail(String mail) {
        Actor actor = people.actor(people.villager());
        jdbc.sql("update account set email = ? where id = ?")
                .params(mail, actor.accountId())
                .update();
        return actor;
    }

    private void confirm(Actor actor, Channel channel) {
        codes.send(actor, channel);
        codes.confirm(actor, channel, code(last()));
    }

    private Letter last() {
        return channels.sent().get(channels.sent().size() - 1);
    }

    private static String code(Letter letter) {
        var found = Pattern.compile("\\b\\d{6}\\b").matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Map<String, String> waiting(Actor actor) {
        var found = new TreeMap<String, String>();
        jdbc.sql("select kind, address from notice_outgoing where account_id = ?")
                .param(actor.accountId())
                .query((row, n) -> found.put(row.getString("kind"), Objects.requireNonNull(row.getString("address"))))
                .list();
        return found;
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private PlainBrowser browser(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }
}
