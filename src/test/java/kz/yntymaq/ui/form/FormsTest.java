package kz.yntymaq.ui.form;

import static kz.yntymaq.support.PlainBrowser.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.support.Fixtures;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** What becomes of a press that comes too late, twice, or beside another one; as a person sees it. */
@PortalTest
class FormsTest {

    private static final String USED = "Бұл бет бұған дейін бір рет жіберілген";
    private static final String RED = "govuk-error-summary";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Memberships memberships;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forms forms;

    PlainBrowser browser;

    @BeforeEach
    void a_browser() {
        browser = new PlainBrowser(port);
    }

    @Test
    void a_page_sent_again_with_other_answers_is_refused_with_words_and_kept() {
        Someone founder = people.villager();
        browser.signIn(founder);
        String page = browser.get("/cabinet/cooperatives/new").body();
        var given = new HashMap<>(Map.of(
                "_csrf",
                hidden(page, "_csrf"),
                "_owner",
                founder.id().toString(),
                "once",
                hidden(page, "once"),
                "nameKk",
                "Бірлік",
                "nameRu",
                "Бирлик",
                "kinds",
                "SALE",
                "seat",
                Places.ZERENDI_VILLAGE,
                "share",
                "50000"));
        String made = browser.post("/cabinet/cooperatives/new", given).uri().getPath();
        assertThat(browser.post("/cabinet/cooperatives/new", given).uri().getPath())
                .as("pressed twice: done once")
                .isEqualTo(made);

        given.put("nameKk", "Басқа атау");
        var again = browser.post("/cabinet/cooperatives/new", given);
        assertThat(again.body()).contains(USED, "value=\"Басқа атау\"").doesNotContain("y-done");
        assertThat(hidden(again.body(), "once")).as("a key for another press").isNotEqualTo(given.get("once"));
        assertThat(jdbc.sql("select name_kk from cooperative where chair_id = ?")
                        .param(founder.id())
                        .query(String.class)
                        .list())
                .containsExactly("Бірлік");
    }

    @Test
    void one_person_does_a_few_presses_at_once_and_others_go_on_meanwhile() throws Exception {
        var held = new CountDownLatch(FormPost.AT_ONCE);
        var free = new CountDownLatch(1);
        var many = Executors.newFixedThreadPool(FormPost.AT_ONCE);
        try {
            for (int i = 0; i < FormPost.AT_ONCE; i++) {
                many.execute(() -> pressedBy("one", () -> {
                    held.countDown();
                    await(free);
                }));
            }
            await(held);
            assertThat(pressedBy("other", () -> {})).isEqualTo("redirect:/done");
            assertThat(pressedBy("one", () -> {}))
                    .as("after a moment of waiting")
                    .isNotEqualTo("redirect:/done");
            free.countDown();
            assertThat(pressedBy("one", () -> {})).isEqualTo("redirect:/done");
        } finally {
            free.countDown();
            many.shutdownNow();
        }
    }

    private String pressedBy(String who, Runnable action) {
        var request = new MockHttpServletRequest("POST", "/pressed");
        request.setRemoteUser(who);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
        try {
            return forms.press().back("/page").run(action).to("/done");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_was_refused_does_not_stand_beside_what_succeeded_later() {
        var founding = cooperatives.founding(Places.ZERENDI_VILLAGE, 1);
        String page = "/cabinet/cooperatives/" + founding.id() + "/invite";
        Map<String, String> owner = Map.of("_owner", founding.chair().id().toString(), "iin", "123");
        browser.signIn(founding.chair());
        assertThat(browser.fill(page, owner).body()).contains(RED, "value=\"123\"");
        var link = browser.press(page, page + "-link", owner);
        assertThat(link.body()).contains("/invitation/").doesNotContain(RED, "value=\"123\"");
    }

    @Test
    void a_button_pressed_twice_leads_to_a_page_with_words() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone person = people.villager();
        memberships.ask(people.actor(person), active.id(), new java.math.BigDecimal("50000"), UUID.randomUUID());
        browser.signIn(person);
        String card = "/cooperatives/" + active.id();
        String token = hidden(browser.get(card).body(), "_csrf");
        String button = "/cabinet" + card + "/withdraw";
        assertThat(browser.post(button, Map.of("_csrf", token)).body()).contains("y-done");
        var second = browser.post(button, Map.of("_csrf", token));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.uri().getPath()).isEqualTo(card);
        assertThat(second.body()).contains(RED);
        assertThat(browser.get(button).uri().getPath())
                .as("looked at, after a reload")
                .isEqualTo(card);
    }

    @Test
    void a_page_whose_work_is_done_leads_to_where_the_thing_stands() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        browser.signIn(active.chair());
        for (String over : new String[] {"edit", "close", "give-up", "invite", "registration"}) {
            var page = browser.get("/cabinet/cooperatives/" + active.id() + "/" + over);
            assertThat(page.uri().getPath()).as(over).isEqualTo("/cabinet/cooperatives/" + active.id());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Бұл іс жасалып қойған").doesNotContain(RED);
        }
        assertThat(browser.get("/cabinet/cooperatives/" + UUID.randomUUID() + "/edit")
                        .statusCode())
                .as("what is foreign stays unknown")
                .isEqualTo(404);
    }

    @Test
    void the_payment_page_opens_while_the_index_of_the_year_is_missing() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        UUID member = admitted(active);
        clock.set(LocalDate.of(2031, 1, 5));
        browser.signIn(active.chair());
        String page = "/cabinet/cooperatives/" + active.id() + "/members/" + member + "/payment";
        var opened = browser.get(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.uri().getPath()).isEqualTo(page);
        var paid = browser.post(
                page,
                Map.of(
                        "_csrf",
                        hidden(opened.body(), "_csrf"),
                        "_owner",
                        active.chair().id().toString(),
                        "once",
                        hidden(opened.body(), "once"),
                        "share",
                        "50000",
                        "fee",
                        "100",
                        "paidOn",
                        "05.01.2031"));
        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(paid.body()).contains(RED, "2031");
    }

    private UUID admitted(Fixtures.Made active) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at, decided_on, present,
                                        votes_for, votes_against, abstained)
                values (?, ?, ?, 'ADMITTED', 50000, now(), '2026-11-20', 3, 3, 0, 0)""").params(id, active.id(), people.villager().id()).update();
        return id;
    }

    @Test
    void the_page_of_a_second_editor_groups_money() {
        Someone administrator = people.administrator();
        browser.signIn(administrator);
        String page = "/admin/limits/2026/" + Places.AKMOLA;
        String first = browser.get(page).body();
        var typed = new HashMap<>(Map.of(
                "_csrf",
                hidden(first, "_csrf"),
                "_owner",
                administrator.id().toString(),
                "version",
                "",
                "allotted",
                "60000000"));
        browser.post(page, typed);
        typed.put("allotted", "70000000");
        assertThat(browser.post(page, typed).body())
                .contains("y-note--conflict", "60\u00a0000\u00a0000", "өзіңіз басқа терезеде");
    }

    @Test
    void a_form_that_was_not_sent_whole_is_kept_with_words() {
        Someone person = people.villager();
        browser.signIn(person);
        var sent = browser.fill(
                "/cabinet/cooperatives/new", Map.of("_owner", person.id().toString(), "nameKk", "Жарты"));
        assertThat(sent.body())
                .contains("Бет толық жіберілмеді", "value=\"Жарты\"")
                .doesNotContain("must not be null");
    }
}
