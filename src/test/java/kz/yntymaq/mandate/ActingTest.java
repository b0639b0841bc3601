package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ActingTest {

    private static final String PROFILE = "/cabinet/profile";
    private static final String HELPING = "/cabinet/helping";
    private static final String OWN = "Бұл бетті өзіңіз басқа терезеде сақтап қойыпсыз";
    private static final String OTHER = "Бұл бетті сіз толтырып жатқанда басқа адам сақтады";
    private static final String OUT = "Өкілеттік енді күшінде емес";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Someone aigul;
    private Someone serik;
    private Someone marat;

    @BeforeEach
    void a_helper_and_two_clients() {
        helpers = new Helpers(jdbc, port);
        aigul = people.villager();
        serik = people.villager();
        marat = people.villager();
    }

    @Test
    void every_page_says_on_whose_behalf_and_leads_back() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.VIEW, null));
        for (String page : List.of(HELPING, PROFILE, "/", "/help", "/queue")) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("атынан әрекет етіп отырсыз: " + serik.name().full(), "Қайтадан өз атымнан әрекет ету");
        }
        browser.press(HELPING, HELPING + "/stop", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain("атынан әрекет етіп отырсыз");
    }

    @Test
    void the_cabinet_leads_to_the_clients_and_words_go_along() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.PREPARE, null));
        var saved = describe(browser, serik, "Сүт");
        assertThat(saved.uri().getPath()).isEqualTo(HELPING);
        assertThat(saved.body()).contains("Сақталды").doesNotContain("басқа адамның атынан ашылмайды");
    }

    @Test
    void what_is_done_is_done_for_the_client_and_noted_with_both_names() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.PREPARE, null));
        describe(browser, serik, "Айгүл жазған сүт");
        assertThat(produces(serik)).isEqualTo("Айгүл жазған сүт");
        assertThat(produces(aigul)).isNull();
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                         where action = 'farmer.profile-changed' and account_id = ? and for_account = ? and subject = ?""")
                        .params(aigul.id(), serik.id(), serik.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(chain.verify().isWhole()).isTrue();
        var giver = new PlainBrowser(port);
        giver.signIn(serik);
        assertThat(giver.get("/cabinet/mandates").body())
                .contains("Профиль өзгертілді", aigul.name().full());
    }

    @Test
    void an_entry_that_names_another_client_breaks_the_log() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.PREPARE, null));
        describe(browser, serik, "Сүт");
        jdbc.sql("alter table audit_entry disable trigger user").update();
        try {
            jdbc.sql("update audit_entry set for_account = ? where for_account = ?")
                    .params(marat.id(), serik.id())
                    .update();
            assertThat(chain.verify().isWhole()).isFalse();
        } finally {
            jdbc.sql("update audit_entry set for_account = ? where for_account = ?")
                    .params(serik.id(), marat.id())
                    .update();
            jdbc.sql("alter table audit_entry enable trigger user").update();
        }
    }

    @Test
    void a_mandate_taken_on_while_acting_for_another_is_noted_for_nobody_else() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.PREPARE, null));
        UUID other = helpers.offer(marat, aigul, Power.VIEW, null);
        browser.press(HELPING, HELPING + "/" + other + "/accept", Map.of());
        assertThat(jdbc.sql(
                                "select for_account is null from audit_entry where action = 'mandate.accepted' and subject = ?")
                        .param(other.toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(browser.get(PROFILE).body())
                .as("still acting")
                .contains(serik.name().full());
    }

    @Test
    void whoever_may_only_look_changes_nothing() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.VIEW, null));
        assertThat(describe(browser, serik, "Сүт").body()).contains("басқа адамның атынан ашылмайды");
        assertThat(produces(serik)).isNull();
        assertThat(produces(aigul)).isNull();
    }

    @Test
    void nothing_typed_for_one_client_is_shown_for_another_or_for_the_helper() {
        UUID forSerik = helpers.mandate(serik, aigul, Power.PREPARE, null);
        UUID forMarat = helpers.mandate(marat, aigul, Power.PREPARE, null);
        PlainBrowser browser = helpers.acting(aigul, forSerik);
        String typed = "Серіктің құпия түйелері";
        assertThat(browser.fill(PROFILE, profile(serik, typed, "күні жоқ")).body())
                .contains(typed);
        browser.press(HELPING, HELPING + "/" + forMarat + "/start", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain(typed);
        browser.press(HELPING, HELPING + "/stop", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain(typed);
        browser.press(HELPING, HELPING + "/" + forSerik + "/start", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain(typed);
    }

    @Test
    void what_is_stored_of_one_client_is_not_shown_for_another_or_for_the_helper() {
        UUID forSerik = helpers.mandate(serik, aigul, Power.PREPARE, null);
        UUID forMarat = helpers.mandate(marat, aigul, Power.PREPARE, null);
        PlainBrowser browser = helpers.acting(aigul, forSerik);
        describe(browser, serik, "Серіктің биелері");
        assertThat(browser.get(PROFILE).body()).contains("Серіктің биелері");
        browser.press(HELPING, HELPING + "/" + forMarat + "/start", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain("Серіктің биелері");
        browser.press(HELPING, HELPING + "/stop", Map.of());
        assertThat(browser.get(PROFILE).body()).doesNotContain("Серіктің биелері");
    }

    @Test
    void a_form_of_another_window_is_not_saved_for_the_wrong_person() {
        UUID forSerik = helpers.mandate(serik, aigul, Power.PREPARE, null);
        UUID forMarat = helpers.mandate(marat, aigul, Power.PREPARE, null);
        PlainBrowser browser = helpers.acting(aigul, forSerik);
        browser.press(HELPING, HELPING + "/" + forMarat + "/start", Map.of());
        assertThat(describe(browser, serik, "Серіктің биелері").body()).contains("басқа адамға арналған еді");
        browser.press(HELPING, HELPING + "/stop", Map.of());
        assertThat(describe(browser, serik, "Серіктің биелері").body()).contains("басқа адамға арналған еді");
        assertThat(produces(serik)).isNull();
        assertThat(produces(marat)).isNull();
        assertThat(produces(aigul)).isNull();
    }

    @Test
    void a_withdrawn_mandate_ends_at_the_next_request_and_nothing_more_is_saved() {
        UUID mandate = helpers.mandate(serik, aigul, Power.PREPARE, null);
        PlainBrowser browser = helpers.acting(aigul, mandate);
        String token = PlainBrowser.hidden(browser.get(PROFILE).body(), "_csrf");
        var giver = new PlainBrowser(port);
        giver.signIn(serik);
        giver.press("/cabinet/mandates", "/cabinet/mandates/" + mandate + "/withdraw", Map.of());
        var typed = new HashMap<>(profile(serik, "Кеш қалған сүт", "01.03.2019"));
        typed.put("_csrf", token);
        var answered = browser.post(PROFILE, typed);
        assertThat(answered.uri().getPath()).isEqualTo(HELPING);
        assertThat(answered.body()).contains(OUT).doesNotContain("атынан әрекет етіп отырсыз");
        assertThat(produces(serik)).isNull();
        assertThat(produces(aigul)).isNull();
        assertThat(browser.get(PROFILE).body()).doesNotContain("Кеш қалған сүт");
    }

    @Test
    void the_page_of_the_clients_says_so_too() {
        UUID mandate = helpers.mandate(serik, aigul, Power.VIEW, null);
        PlainBrowser browser = helpers.acting(aigul, mandate);
        jdbc.sql("update mandate set valid_until = date '2026-11-22' where id = ?")
                .param(mandate)
                .update();
        assertThat(browser.get(HELPING).body()).contains(OUT);
        assertThat(browser.get(HELPING).body()).doesNotContain(OUT);
    }

    @Test
    void a_shut_account_and_a_chair_who_is_none_any_more_end_it() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.VIEW, null));
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(serik.id())
                .update();
        assertThat(browser.get(PROFILE).body()).contains(OUT);
        UUID draft = drafts(marat, 1).get(0);
        PlainBrowser ofCooperative =
                helpers.acting(aigul, helpers.mandate(marat, aigul, Power.PREPARE, cooperative(draft)));
        String page = "/cabinet/applications/" + draft + "/plan";
        assertThat(ofCooperative.get(page).statusCode()).isEqualTo(200);
        jdbc.sql("update cooperative set chair_id = ? where id = ?")
                .params(aigul.id(), cooperative(draft))
                .update();
        assertThat(ofCooperative.get(page).body()).contains(OUT);
    }

    @Test
    void who_saved_meanwhile_is_told_by_who_pressed_not_by_whose_page_it_is() {
        UUID draft = drafts(serik, 1).get(0);
        String page = "/cabinet/applications/" + draft + "/plan";
        PlainBrowser helper = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.PREPARE, cooperative(draft)));
        var chair = new PlainBrowser(port);
        chair.signIn(serik);
        String version = PlainBrowser.hidden(helper.get(page).body(), "version");
        plan(chair, page, version, "7");
        assertThat(plan(helper, page, version, "8").body())
                .as("the helper, after the chair")
                .contains(OTHER, serik.name().full())
                .doesNotContain(OWN);
        String next = PlainBrowser.hidden(chair.get(page).body(), "version");
        plan(chair, page, next, "9");
        assertThat(plan(chair, page, next, "10").body())
                .as("the chair, in another window")
                .contains(OWN)
                .doesNotContain(OTHER);
    }

    private HttpResponse<String> plan(PlainBrowser browser, String page, String version, String jobs) {
        return browser.fill(
                page,
                Map.of(
                        "_owner",
                        serik.id().toString(),
                        "_seal",
                        PlainBrowser.hidden(browser.get(page).body(), "_seal"),
                        "version",
                        version,
                        "jobsNow",
                        jobs));
    }

    @Test
    void a_mandate_for_one_co_operative_opens_no_other_of_the_same_chair() {
        List<UUID> drafts = drafts(serik, 2);
        UUID mandate = helpers.mandate(serik, aigul, Power.SUBMIT, cooperative(drafts.get(0)));
        PlainBrowser browser = helpers.acting(aigul, mandate);
        String own = "/cabinet/applications/" + drafts.get(0);
        String other = "/cabinet/applications/" + drafts.get(1);
        for (String page : List.of("", "/plan", "/check")) {
            assertThat(browser.get(own + page).statusCode()).as(own + page).isEqualTo(200);
            assertThat(browser.get(other + page).statusCode()).as(other + page).isEqualTo(404);
        }
        assertThat(browser.get("/cabinet/applications/start?cooperative=" + cooperative(drafts.get(1)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(HELPING).body())
                .contains(drafts.get(0).toString())
                .doesNotContain(drafts.get(1).toString());
        String file = file(drafts.get(1));
        assertThat(browser.get("/files/" + file).statusCode()).isEqualTo(404);
        assertThat(browser.get(PROFILE).body()).contains("басқа адамның атынан ашылмайды");
    }

    @Test
    void the_giver_is_told_of_the_first_use_of_a_day() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.VIEW, null));
        assertThat(used()).isZero();
        browser.get(PROFILE);
        browser.get(PROFILE);
        assertThat(used()).isOne();
        clock.set(LocalDate.of(2026, 11, 24));
        browser.get(PROFILE);
        browser.get(PROFILE);
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void no_office_goes_along_neither_the_givers_nor_the_helpers() {
        Someone official = people.official(Places.ZERENDI);
        UUID byOfficial = helpers.mandate(official, aigul, Power.VIEW, null);
        assertThat(helpers.acting(aigul, byOfficial).get("/office").statusCode())
                .isEqualTo(403);
        UUID toOfficial = helpers.mandate(serik, official, Power.VIEW, null);
        assertThat(helpers.acting(official, toOfficial).get("/office").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_mandate_of_somebody_else_cannot_be_chosen() {
        UUID mandate = helpers.mandate(serik, aigul, Power.VIEW, null);
        PlainBrowser stranger = helpers.acting(marat, mandate);
        assertThat(stranger.get(HELPING).body()).doesNotContain("атынан әрекет етіп отырсыз");
        UUID offered = helpers.offer(serik, marat, Power.VIEW, null);
        PlainBrowser tooEarly = helpers.acting(marat, offered);
        assertThat(tooEarly.get(HELPING).body()).doesNotContain("атынан әрекет етіп отырсыз");
    }

    @Test
    void acting_ends_with_the_session() {
        PlainBrowser browser = helpers.acting(aigul, helpers.mandate(serik, aigul, Power.VIEW, null));
        jdbc.sql("delete from spring_session").update();
        browser.signIn(aigul);
        assertThat(browser.get(HELPING).body()).doesNotContain("атынан әрекет етіп отырсыз");
    }

    private Map<String, String> profile(Someone owner, String produces, String since) {
        return Map.of(
                "_owner",
                owner.id().toString(),
                "version",
                "0",
                "kind",
                "SUBSIDIARY_FARM",
                "registeredSince",
                since,
                "produces",
                produces);
    }

    private HttpResponse<String> describe(PlainBrowser browser, Someone owner, String produces) {
        return browser.press(HELPING, PROFILE, profile(owner, produces, "01.03.2019"));
    }

    private String produces(Someone person) {
        return jdbc.sql("select produces from farmer_profile where account_id = ?")
                .param(person.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<UUID> drafts(Someone chair, int many) {
        return new ReadyDrafts(jdbc)
                .make(many, chair.id(), List.of(), Places.ZERENDI_VILLAGE, new BigDecimal("10000000"));
    }

    private UUID cooperative(UUID draft) {
        return jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
    }

    private String file(UUID draft) {
        return jdbc.sql("select id from stored_file where owner_id = ? limit 1")
                .param(draft)
                .query(String.class)
                .single();
    }

    private int used() {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'mandate.message.used'")
                .param(serik.id())
                .query(Integer.class)
                .single();
    }
}
