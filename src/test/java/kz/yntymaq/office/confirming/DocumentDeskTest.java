package kz.yntymaq.office.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.farmer.Farmers;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Fixtures;
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

/** An official sees an identity document: confirms its owner, or gives the owner an account that somebody else claimed. */
@PortalTest
class DocumentDeskTest {

    private static final String DESK = "/office/identity";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Farmers farmers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Someone official;
    Someone person;
    PlainBrowser desk;

    @BeforeEach
    void an_official_and_a_person_of_the_district() {
        official = people.official(Places.ZERENDI);
        person = people.claimed(Places.ZERENDI_VILLAGE);
        desk = new PlainBrowser(port);
        desk.signIn(official);
    }

    @Test
    void the_official_finds_a_person_of_the_own_territory_by_the_whole_iin_with_a_masked_phone() {
        var found = desk.fill(
                DESK, Map.of("iin", person.iin(), "_owner", official.id().toString()));
        assertThat(found.uri().getPath()).isEqualTo(DESK + "/" + person.id());
        assertThat(found.body()).contains(person.name().full(), "••• ••").doesNotContain(person.iin());
        assertThat(audited(person)).contains("account.looked-up");

        Someone elsewhere = people.claimed(Places.SAIRAM_KARAMURT);
        for (String iin : List.of(elsewhere.iin(), Iins.next())) {
            var none =
                    desk.fill(DESK, Map.of("iin", iin, "_owner", official.id().toString()));
            assertThat(none.uri().getPath()).isEqualTo(DESK);
            assertThat(none.body()).contains("Сіздің аумағыңызда бұл ЖСН-мен ешкім тіркелмеген");
        }
        assertThat(desk.get(DESK + "/" + elsewhere.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_is_confirmed_only_after_the_comparison_and_with_the_name_of_the_document() {
        String page = DESK + "/" + person.id();
        assertThat(desk.fill(page, document(person.name().family() + "а", true)).body())
                .contains(
                        "Құжаттағы аты-жөні порталдағыдан өзгеше", person.name().full());
        assertThat(desk.fill(page, document(person.name().family(), false)).body())
                .contains("Салыстырғаннан кейін белгілеңіз");
        assertThat(desk.fill(page, document(person.name().family(), "+77015554433", true))
                        .body())
                .contains("Порталда басқа телефон жазылған");
        assertThat(people.actor(person).isConfirmed()).isFalse();

        assertThat(desk.fill(page, document(person.name().family(), true)).body())
                .contains("Жеке басы расталды");
        assertThat(people.actor(person).isConfirmed()).isTrue();
    }

    @Test
    void a_name_that_is_wrong_on_the_portal_is_corrected_from_here_and_what_was_filled_in_waits() {
        String page = DESK + "/" + person.id();
        String family = person.name().family() + "а";
        assertThat(desk.fill(page, document(family, true)).body())
                .contains("Порталдағы аты-жөні қате ме?", "Адам оны өзі сұрайды")
                .doesNotContain("/office/names/");
        var own = new PlainBrowser(port);
        own.signIn(person);
        own.fill(
                "/cabinet/data/name",
                with(
                        person,
                        Map.of("familyName", family, "givenName", person.name().given())));
        String wish = jdbc.sql("select id from name_correction where account_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
        assertThat(desk.get(page).body()).contains("/office/names/" + wish);
        assertThat(desk.get(DESK).body())
                .as("two of one name are told apart")
                .contains("ЖСН …" + person.iin().substring(8));
        var corrected = desk.fill("/office/names/" + wish, document(family, true));
        assertThat(corrected.uri().getPath()).isEqualTo(page);
        assertThat(corrected.body())
                .as("what was filled in before")
                .contains(
                        "Аты-жөні түзетілді",
                        "value=\"" + family + "\"",
                        phoneOf(person).substring(1));
    }

    @Test
    void who_confirms_somebody_that_is_confirmed_by_now_reads_so_and_what_they_typed() {
        String page = DESK + "/" + person.id();
        var late = new PlainBrowser(port);
        Someone clerk = people.servicePoint(Places.ZERENDI_OKRUG);
        late.signIn(clerk);
        desk.fill(page, document(person.name().family(), true));
        Map<String, String> other = new HashMap<>(document("Жаксыбеков", true));
        other.put("_owner", clerk.id().toString());
        assertThat(late.fill(page, other).body())
                .contains("Бұл адамның жеке басы бұрын расталған", "Жаксыбеков")
                .doesNotContain("Жеке басы расталды");
    }

    @Test
    void a_service_point_confirms_and_enters_people_of_its_place_and_works_on_nothing_else() {
        Someone clerk = people.servicePoint(Places.ZERENDI_OKRUG);
        var point = new PlainBrowser(port);
        assertThat(point.signIn(clerk).uri().getPath()).isEqualTo(DESK);
        Map<String, String> seen = new HashMap<>(document(person.name().family(), true));
        seen.put("_owner", clerk.id().toString());
        assertThat(point.fill(DESK + "/" + person.id(), seen).body()).contains("Жеке басы расталды");
        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(point.get("/office/assisted").statusCode()).isEqualTo(200);
        assertThat(point.get(DESK + "/" + people.claimed(Places.ZERENDI_AIDARLY).id())
                        .statusCode())
                .isEqualTo(200);
        assertThat(point.get(DESK + "/" + people.claimed(Places.SAIRAM_KARAMURT).id())
                        .statusCode())
                .as("of another place")
                .isEqualTo(404);
        var made = fixtures.active(Places.ZERENDI_VILLAGE);
        String mandates = "/office/mandates/" + made.chair().id();
        assertThat(point.get(mandates).body())
                .as("of no co-operative")
                .contains("Өзім үшін")
                .doesNotContain(made.id().toString());
        assertThat(point.get(DESK + "/" + made.chair().id() + "/withdrawal").body())
                .contains("Алдымен аяқталуы тиіс іс бар")
                .doesNotContain("кооперативі");
        for (String shut : List.of("/office", "/office/cooperatives", "/office/priorities", "/admin/identity")) {
            assertThat(point.get(shut).statusCode()).as(shut).isEqualTo(403);
        }
        var own = new PlainBrowser(port);
        own.signIn(people.claimed(Places.ZERENDI_VILLAGE));
        assertThat(own.get("/cabinet/identity").body()).contains("Мекеме SERVICE_POINT");
    }

    @Test
    void the_owner_takes_an_account_that_somebody_else_claimed() {
        Someone administrator = people.administrator();
        var stranger = new PlainBrowser(port);
        stranger.signIn(person);
        stranger.fill(
                "/cabinet/profile",
                with(
                        person,
                        Map.of(
                                "kind",
                                "PEASANT_FARM",
                                "registeredSince",
                                "01.02.2020",
                                "produces",
                                "Бөтеннің сүті",
                                "version",
                                "0")));
        assertThat(farmers.find(person.id())).isPresent();
        inbox.deliver(person.id(), "account.taken.nothing", "/cabinet");
        clock.advance(Duration.ofMinutes(1));

        var given = desk.fill(DESK + "/" + person.id() + "/take-over", takeOver());
        assertThat(given.uri().getPath()).isEqualTo(DESK + "/" + person.id());
        assertThat(given.body())
                .contains("Есептік жазба иесіне берілді", "Сейтқали Айдана")
                .doesNotContain("/password/");
        assertThat(stranger.get("/cabinet").uri().getPath()).isEqualTo("/sign-in");
        assertThat(new PlainBrowser(port).signIn(person).uri().getPath()).isEqualTo("/sign-in");
        assertThat(audited(person)).contains("account.taken-over", "account.password-link-asked");

        var owner = new PlainBrowser(port);
        String link = linkOf(administrator);
        owner.press(link, link, Map.of("newPassword", "Zhana-soz-2026"));
        var first = owner.fill("/sign-in", Map.of("iin", person.iin(), "password", "Zhana-soz-2026"));
        assertThat(first.uri().getPath()).isEqualTo("/cabinet/identity/taken");
        assertThat(first.body()).contains("Бөтеннің сүті", "Хабарламалар: ");
        for (String page : List.of("/cabinet", "/cabinet/profile", "/cabinet/inbox")) {
            assertThat(owner.get(page).uri().getPath()).isEqualTo("/cabinet/identity/taken");
        }
        assertThat(owner.press("/cabinet/identity/taken", "/cabinet/identity/taken", Map.of("keep", "false"))
                        .body())
                .contains("Бұрынғы профиль мен хабарламалар жойылды");
        assertThat(farmers.find(person.id())).isEmpty();
        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(audited(person)).contains("account.taken-dropped");
        assertThat(owner.get("/cabinet/identity/taken").uri().getPath()).isEqualTo("/cabinet");
        assertThat(owner.get("/cabinet/inbox").uri().getPath()).isEqualTo("/cabinet/inbox");
    }

    @Test
    void a_phone_is_not_guessed_wrong_ones_are_noted_and_wait() {
        String page = DESK + "/" + person.id();
        for (int n = 0; n < 6; n++) {
            desk.fill(page, document(person.name().family(), "+7701555443" + n, true));
        }
        assertThat(audited(person)).contains("account.phone-not-named");
        assertThat(desk.fill(page, document(person.name().family(), true)).body())
                .doesNotContain("Жеке басы расталды");
        assertThat(people.actor(person).isConfirmed()).isFalse();
        clock.advance(Duration.ofMinutes(30));
        assertThat(desk.fill(page, document(person.name().family(), true)).body())
                .contains("Жеке басы расталды");
    }

    @Test
    void who_objects_stays_signed_in_and_everybody_else_in_the_account_is_signed_out() {
        var own = new PlainBrowser(port);
        var other = new PlainBrowser(port);
        own.signIn(person);
        other.signIn(person);
        desk.fill(DESK + "/" + person.id(), document(person.name().family(), true));
        assertThat(own.press("/cabinet/identity", "/cabinet/identity", Map.of())
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet/identity");
        assertThat(people.actor(person).isConfirmed()).isFalse();
        assertThat(own.get("/cabinet").uri().getPath()).isEqualTo("/cabinet");
        assertThat(other.get("/cabinet").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void nobody_takes_over_a_confirmed_account_or_one_of_an_official() {
        people.administrator();
        Someone confirmed = people.villager();
        Someone colleague = people.official(Places.ZERENDI);
        jdbc.sql("update account set identity_level = 'CLAIMED' where id = ?")
                .param(colleague.id())
                .update();
        assertThat(desk.fill(DESK + "/" + confirmed.id() + "/take-over", takeOver())
                        .body())
                .contains("бұрын расталған");
        assertThat(desk.fill(DESK + "/" + colleague.id() + "/take-over", takeOver())
                        .body())
                .contains("Бұл адам мекемеде қызмет етеді");
        for (Someone kept : List.of(confirmed, colleague)) {
            assertThat(jdbc.sql("select has_password from account_v where id = ?")
                            .param(kept.id())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void for_a_confirmed_person_who_forgot_the_password_a_link_is_asked_that_an_administrator_confirms() {
        Someone administrator = people.administrator();
        person = people.villager();
        String page = DESK + "/" + person.id();
        assertThat(desk.get(page).body()).contains("Бұл адам құпиясөзін ұмытты ма?");
        assertThat(desk.fill(page + "/forgotten", forgotten("+77015554433", true))
                        .body())
                .contains("Порталда басқа телефон жазылған");
        assertThat(desk.fill(page + "/forgotten", forgotten(phoneOf(person), false))
                        .body())
                .contains("Салыстырғаннан кейін белгілеңіз");
        assertThat(audited(person)).doesNotContain("account.password-link-asked");

        var asked = desk.fill(page + "/forgotten", forgotten(phoneOf(person), true));
        assertThat(asked.uri().getPath()).isEqualTo(page);
        assertThat(asked.body()).contains("Сілтеме сұралды").doesNotContain("/password/");
        assertThat(desk.get(page).body())
                .as("whoever opens the page later reads what it waits for")
                .contains("Құпиясөз сілтемесі сұралған", "Енді оны бүкіл елге жауапты әкімші растайды")
                .contains("Сұраған: " + official.name().full());
        assertThat(audited(person)).contains("account.password-link-asked");
        assertThat(new PlainBrowser(port).signIn(person).uri().getPath())
                .as("until the link is used, all is as it was")
                .isEqualTo("/cabinet");
        assertThat(desk.fill(page + "/forgotten", forgotten(phoneOf(person), true))
                        .body())
                .as("twice")
                .contains("Сілтемені өзіңіз сұрадыңыз");

        var owner = new PlainBrowser(port);
        String link = linkOf(administrator);
        owner.press(link, link, Map.of("newPassword", "Zhana-soz-2026"));
        assertThat(owner.fill("/sign-in", Map.of("iin", person.iin(), "password", "Zhana-soz-2026"))
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet");
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .contains("account.message.link-asked", "account.message.link-made");
    }

    @Test
    void no_link_is_asked_at_the_desk_for_who_is_not_confirmed_or_works_in_an_office_or_lives_elsewhere() {
        people.administrator();
        Someone colleague = people.official(Places.ZERENDI);
        for (Someone other : List.of(person, colleague, official)) {
            String page = DESK + "/" + other.id();
            assertThat(desk.get(page + "/forgotten").uri().getPath()).isEqualTo(page);
            assertThat(desk.press(page, page + "/forgotten", forgotten(phoneOf(other), true))
                            .body())
                    .contains("осы жерде сұрау мүмкін емес");
            assertThat(audited(other)).doesNotContain("account.password-link-asked");
        }
        Someone elsewhere = people.villager(Places.SAIRAM_KARAMURT);
        assertThat(desk.press(DESK, DESK + "/" + elsewhere.id() + "/forgotten", forgotten(phoneOf(elsewhere), true))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> forgotten(String phone, boolean compared) {
        return with(official, compared ? Map.of("phone", phone, "compared", "true") : Map.of("phone", phone));
    }

    private String linkOf(Someone administrator) {
        var browser = new PlainBrowser(port);
        browser.signIn(administrator);
        String page = "/admin/people/" + person.id();
        String made = browser.press(page, page + "/password-link", Map.of()).body();
        return made.substring(made.indexOf("/password/"), made.indexOf("</code>"));
    }

    private Map<String, String> document(String family, boolean compared) {
        return document(family, phoneOf(person), compared);
    }

    private String phoneOf(Someone someone) {
        return accounts.own(people.actor(someone)).phone().e164();
    }

    private Map<String, String> document(String family, String phone, boolean compared) {
        var fields = new HashMap<>(Map.of(
                "document.kind",
                "IDENTITY_CARD",
                "document.familyName",
                family,
                "document.givenName",
                person.name().given(),
                "phone",
                phone));
        if (compared) {
            fields.put("compared", "true");
        }
        return with(official, fields);
    }

    private Map<String, String> takeOver() {
        return with(
                official,
                Map.of(
                        "document.kind", "PASSPORT",
                        "document.familyName", "Сейтқали",
                        "document.givenName", "Айдана",
                        "phone", "+7 701 555 44 33",
                        "village", Places.ZERENDI_VILLAGE,
                        "compared", "true"));
    }

    private static Map<String, String> with(Someone owner, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_owner", owner.id().toString());
        return all;
    }

    private List<String> audited(Someone subject) {
        return jdbc.sql("select action from audit_entry where subject = ? order by position")
                .param(subject.id().toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
