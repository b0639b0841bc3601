package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class GivingTest {

    private static final String PAGE = "/cabinet/mandates";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Memberships memberships;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    Mandates mandates;

    @Autowired
    ClaimedMandates claimed;

    @Autowired
    LostMandates lost;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Someone serik;
    private Someone aigul;
    private PlainBrowser browser;

    @BeforeEach
    void two_neighbours() {
        helpers = new Helpers(jdbc, port);
        serik = people.villager();
        aigul = people.villager();
        browser = new PlainBrowser(port);
        browser.signIn(serik);
    }

    @Test
    void a_mandate_is_offered_accepted_and_withdrawn_and_each_is_told_and_noted() {
        UUID id = helpers.mandate(serik, aigul, Power.PREPARE, null);
        assertThat(state(id)).isEqualTo("ACTIVE");
        assertThat(browser.get(PAGE).body()).contains(aigul.name().full(), "күшінде");
        browser.press(PAGE, PAGE + "/" + id + "/withdraw", Map.of());
        assertThat(state(id)).isEqualTo("WITHDRAWN");
        assertThat(messages(serik))
                .contains("mandate.message.given", "mandate.message.accepted", "mandate.message.withdrawn");
        assertThat(messages(aigul)).contains("mandate.message.offered", "mandate.message.withdrawn-of");
        assertThat(jdbc.sql("select action from audit_entry where action like 'mandate.%' order by position")
                        .query(String.class)
                        .list())
                .endsWith("mandate.given", "mandate.accepted", "mandate.withdrawn");
    }

    @Test
    void nobody_learns_from_an_offer_whether_an_iin_is_registered() {
        String toNobody = offer(Map.of("mandate.iin", Iins.next(), "mandate.called", "Белгісіз"))
                .body();
        String toAigul = offer(Map.of("mandate.called", "Белгісіз")).body();
        assertThat(told(toNobody)).isEqualTo(told(toAigul)).isNotEmpty();
        assertThat(browser.get(PAGE).body()).doesNotContain(aigul.name().full());
    }

    @Test
    void whoever_registers_later_finds_the_offer() {
        String iin = Iins.next();
        offer(Map.of("mandate.iin", iin));
        jdbc.sql("update account set iin = ? where id = ?")
                .params(iin, aigul.id())
                .update();
        var helper = new PlainBrowser(port);
        helper.signIn(new Someone(aigul.id(), iin, aigul.name()));
        assertThat(helper.get("/cabinet/helping").body()).contains(serik.name().full());
    }

    @Test
    void who_only_claims_an_iin_neither_sees_nor_declines_what_is_offered_to_it() {
        Someone stranger = people.claimed();
        UUID id = helpers.offer(serik, stranger, Power.VIEW, null);
        var claiming = new PlainBrowser(port);
        claiming.signIn(stranger);
        assertThat(claiming.get("/cabinet/helping").body())
                .doesNotContain(serik.name().full());
        assertThat(claiming.press("/cabinet/helping", "/cabinet/helping/" + id + "/refuse", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(id)).isEqualTo("OFFERED");
    }

    @Test
    void nobody_is_their_own_helper() {
        assertThat(offer(Map.of("mandate.iin", serik.iin())).body()).contains("өкілеттік берушінің өз ЖСН-і");
        assertThat(given()).isZero();
    }

    @Test
    void what_cannot_be_given_is_said_by_its_field_and_what_was_typed_stays() {
        String page = offer(Map.of("mandate.power", "SUBMIT", "mandate.called", "Айгүл апай"))
                .body();
        assertThat(page).contains("Жеке профильде жіберетін ештеңе жоқ", "Айгүл апай");
        assertThat(offer(Map.of("mandate.until", "24.11.2027")).body()).contains("бір жылдан аспайтын");
        assertThat(offer(Map.of("understood", "")).body()).contains("Түсінгеніңізді белгілеңіз");
        assertThat(given()).isZero();
    }

    @Test
    void a_mandate_for_a_co_operative_ends_for_good_when_its_giver_chairs_it_no_more() {
        Made bereke = cooperatives.active(Places.ZERENDI_VILLAGE);
        UUID accepted = helpers.mandate(bereke.chair(), aigul, Power.PREPARE, bereke.id());
        UUID own = helpers.mandate(bereke.chair(), aigul, Power.PREPARE, null);
        UUID offered = helpers.offer(bereke.chair(), serik, Power.VIEW, bereke.id());
        elect(bereke.chair(), bereke.member(), bereke.id());
        elect(bereke.member(), bereke.chair(), bereke.id());
        background.await();
        assertThat(List.of(state(accepted), state(offered), state(own))).containsExactly("LOST", "LOST", "ACTIVE");
        assertThat(messages(bereke.chair())).contains("mandate.message.lost");
        assertThat(messages(aigul)).contains("mandate.message.lost-of");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'mandate.lost' and subject in (?, ?)")
                        .params(accepted.toString(), offered.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        UUID anew = helpers.mandate(bereke.chair(), aigul, Power.PREPARE, bereke.id());
        assertThat(state(anew)).isEqualTo("ACTIVE");
    }

    private void elect(Someone chair, Someone next, UUID cooperative) {
        memberships.electChair(
                people.actor(chair),
                cooperative,
                next.id(),
                new MeetingDecision(clock.today(), 4, 4, 0, 0),
                UUID.randomUUID());
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_the_tick_stays() {
        String page = offer(Map.of(
                        "mandate.iin", serik.iin(),
                        "mandate.called", "",
                        "mandate.power", "SUBMIT",
                        "mandate.until", "24.11.2027"))
                .body();
        assertThat(page)
                .contains("өкілеттік берушінің өз ЖСН-і", "Жеке профильде жіберетін ештеңе жоқ", "бір жылдан аспайтын")
                .contains("Бұл өрісті толтырыңыз");
        assertThat(page).containsPattern("id=\"understood\"[^>]*checked|checked[^>]*id=\"understood\"");
        assertThat(given()).isZero();
    }

    @Test
    void who_chairs_nothing_lets_own_applications_be_sent_and_a_mandate_for_the_profile_says_what_it_opens() {
        assertThat(giver().get("/cabinet/mandates/new").body())
                .contains("value=\"SELF\"", "value=\"" + serik.id() + "\"", "value=\"SUBMIT\"");
        offer(Map.of("mandate.power", "PREPARE"));
        String list = giver().get("/cabinet/mandates").body();
        assertThat(list).contains("Профильді ғана қарау және толтыру");
        assertThat(list)
                .as("what nobody has answered waits, and is not good")
                .containsPattern("y-tag y-tag--warn[^>]*>көмекші әлі жауап берген жоқ");
    }

    private PlainBrowser giver() {
        var browser = new PlainBrowser(port);
        browser.signIn(serik);
        return browser;
    }

    @Test
    void only_the_chair_gives_one_for_a_co_operative() {
        Made bereke = cooperatives.active(Places.ZERENDI_VILLAGE);
        assertThat(offer(Map.of("mandate.forWhom", bereke.id().toString())).statusCode())
                .isEqualTo(404);
        assertThat(given()).isZero();
        UUID id = helpers.offer(bereke.chair(), aigul, Power.SUBMIT, bereke.id());
        assertThat(state(id)).isEqualTo("OFFERED");
    }

    @Test
    void the_same_press_twice_gives_one() {
        var press = Map.of("once", UUID.randomUUID().toString());
        offer(press);
        offer(press);
        assertThat(given()).isOne();
        assertThat(offer(Map.of()).body()).contains("Бұл ЖСН-ге өкілеттік ұсынылған");
        assertThat(given()).isOne();
    }

    @Test
    void nobody_but_the_helper_accepts_and_nobody_but_the_giver_withdraws() {
        UUID id = helpers.offer(serik, aigul, Power.VIEW, null);
        var stranger = new PlainBrowser(port);
        stranger.signIn(people.villager());
        for (String press :
                List.of("/cabinet/helping/%s/accept", "/cabinet/helping/%s/refuse", PAGE + "/%s/withdraw")) {
            assertThat(stranger.press("/cabinet", press.formatted(id), Map.of()).statusCode())
                    .as(press)
                    .isEqualTo(404);
        }
        assertThat(state(id)).isEqualTo("OFFERED");
    }

    @Test
    void whoever_only_claims_an_identity_neither_gives_nor_accepts() {
        UUID id = helpers.offer(serik, aigul, Power.VIEW, null);
        jdbc.sql("update account set identity_level = 'CLAIMED' where id in (?, ?)")
                .params(serik.id(), aigul.id())
                .update();
        assertThat(offer(Map.of("mandate.iin", Iins.next())).uri().getPath()).isEqualTo("/cabinet/identity");
        var helper = new PlainBrowser(port);
        helper.signIn(aigul);
        helper.press("/cabinet/helping", "/cabinet/helping/" + id + "/accept", Map.of());
        assertThat(state(id)).isEqualTo("OFFERED");
    }

    @Test
    void a_helper_gives_a_mandate_up_and_an_old_one_is_shown_as_over() {
        UUID id = helpers.mandate(serik, aigul, Power.VIEW, null);
        clock.set(LocalDate.of(2027, 1, 1));
        browser.signIn(serik);
        assertThat(browser.get(PAGE).body()).contains("мерзімі бітті");
        var helper = new PlainBrowser(port);
        helper.signIn(aigul);
        assertThat(helper.get("/cabinet/helping").body()).contains("Сізге ешкім өкілеттік берген жоқ");
        helper.press("/cabinet/helping", "/cabinet/helping/" + id + "/refuse", Map.of());
        assertThat(state(id)).isEqualTo("GIVEN_UP");
        assertThat(messages(serik)).contains("mandate.message.given-up");
    }

    @Test
    void an_offer_that_nobody_answered_ends_after_its_last_day_and_the_iin_is_forgotten() {
        UUID unanswered = helpers.offer(serik, aigul, Power.VIEW, null);
        clock.set(LocalDate.of(2026, 12, 31));
        lost.endUnanswered();
        assertThat(state(unanswered)).isEqualTo("OFFERED");
        clock.set(LocalDate.of(2027, 1, 1));
        lost.endUnanswered();
        assertThat(jdbc.sql("select helper_iin is null and state = 'DECLINED' from mandate where id = ?")
                        .param(unanswered)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        browser.signIn(serik);
        assertThat(browser.get(PAGE).body()).contains("мерзімі бітті").doesNotContain("көмекші бас тартты");
    }

    @Test
    void whoever_takes_an_account_sees_the_mandates_of_before_and_drops_them() {
        UUID before = helpers.mandate(serik, aigul, Power.VIEW, null);
        clock.advance(Duration.ofHours(1));
        Instant taken = clock.instant();
        clock.advance(Duration.ofHours(1));
        UUID after = helpers.offer(serik, people.villager(), Power.VIEW, null);
        assertThat(claimed.of(people.actor(serik), taken)).hasSize(1);
        transaction.executeWithoutResult(status -> claimed.drop(people.actor(serik), taken));
        assertThat(state(before)).isEqualTo("WITHDRAWN");
        assertThat(state(after)).isEqualTo("OFFERED");
    }

    private HttpResponse<String> offer(Map<String, String> instead) {
        var fields = new HashMap<>(Map.of(
                "_owner", serik.id().toString(),
                "once", UUID.randomUUID().toString(),
                "mandate.iin", aigul.iin(),
                "mandate.called", "Айгүл",
                "mandate.forWhom", "SELF",
                "mandate.power", "VIEW",
                "mandate.until", "31.12.2026",
                "understood", "true"));
        fields.putAll(instead);
        return browser.fill(PAGE + "/new", fields);
    }

    /** What the page says on its top. */
    private static String told(String page) {
        var done = Pattern.compile("y-done[^>]*><p>([^<]*)").matcher(page);
        return done.find() ? done.group(1) : "";
    }

    private String state(UUID id) {
        return jdbc.sql("select state from mandate where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int given() {
        return jdbc.sql("select count(*) from mandate where giver_id = ?")
                .param(serik.id())
                .query(Integer.class)
                .single();
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }
}
