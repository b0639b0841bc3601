package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A helper who may not send says that it is ready; the chair reads what was filled in, by whom and when. */
@PortalTest
class ReadyTest {

    private static final String WAITS = "Өтініміңіз дайын: қарап, жіберіңіз";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Someone chair;
    private Someone helper;
    private String page;
    private UUID draft;
    private PlainBrowser browser;
    private PlainBrowser owner;

    @BeforeEach
    void a_whole_draft_and_a_helper_who_prepares() {
        chair = people.villager();
        helper = people.villager();
        draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        new BigDecimal("10000000"))
                .get(0);
        page = "/cabinet/applications/" + draft;
        UUID cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
        var helpers = new Helpers(jdbc, port);
        browser = helpers.acting(helper, helpers.mandate(chair, helper, Power.PREPARE, cooperative));
        owner = new PlainBrowser(port);
        owner.signIn(chair);
    }

    @Test
    void the_chair_is_told_and_finds_it_on_the_start_page_and_the_task_list_with_the_sections() {
        fillPlan("9");
        assertThat(owner.get(page).body()).doesNotContain(WAITS);
        assertThat(ready().body()).contains("Хабарлама жіберілді", "хабарлама алды: өтінім дайын");
        String sections = "Толтырғаны: Жұмыс орындары";
        assertThat(owner.get("/cabinet").body()).contains(WAITS, helper.name().full(), page + "/check");
        assertThat(owner.get(page).body()).contains(WAITS, helper.name().full(), "Толтырғаны: ");
        assertThat(told()).isOne();
        assertThat(owner.get("/cabinet/inbox").body())
                .contains(helper.name().full() + " сіздің атыңыздан өтінімді дайындады. Толтырғаны: ");
        assertThat(sections).isNotEmpty();
    }

    @Test
    void a_second_press_says_nothing_more_and_a_change_takes_the_word_back() {
        ready();
        ready();
        assertThat(told()).isOne();
        fillPlan("10");
        assertThat(owner.get(page).body()).doesNotContain(WAITS);
        assertThat(owner.get("/cabinet").body()).doesNotContain(WAITS);
        ready();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void what_lacks_something_is_not_called_ready() {
        jdbc.sql("delete from stored_file where owner_id = ?").param(draft).update();
        assertThat(ready().body()).contains("Әлі толтырылмағаны бар");
        assertThat(told()).isZero();
    }

    @Test
    void the_case_and_the_own_data_tell_who_prepared_which_sections() {
        fillPlan("9");
        ready();
        owner.press(
                page + "/check",
                page + "/check",
                Map.of(
                        "_owner", chair.id().toString(),
                        "once", UUID.randomUUID().toString(),
                        "version", version(),
                        "confirmed", "true"));
        var official = new PlainBrowser(port);
        official.signIn(people.official(Places.ZERENDI));
        assertThat(official.get("/office/applications/" + draft).body())
                .contains("Кім көмектесті", helper.name().full(), "Толтырғаны: ");
        assertThat(owner.get("/cabinet").body()).as("sent").doesNotContain(WAITS);
        assertThat(owner.get("/cabinet/data/help").body()).contains("Толтырған бөлімдері");
    }

    @Test
    void who_helps_nobody_calls_nothing_ready() {
        assertThat(owner.press(page + "/check", page + "/ready", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(told()).isZero();
    }

    @Test
    void a_profile_that_was_filled_in_is_told_to_its_owner() {
        Someone farmer = people.villager();
        var helpers = new Helpers(jdbc, port);
        PlainBrowser acting = helpers.acting(helper, helpers.mandate(farmer, helper, Power.PREPARE, null));
        assertThat(acting.get("/cabinet/profile").body()).doesNotContain("/cabinet/profile/ready");
        acting.press(
                "/cabinet/profile",
                "/cabinet/profile",
                Map.of(
                        "_owner", farmer.id().toString(),
                        "version", "0",
                        "kind", "SUBSIDIARY_FARM",
                        "registeredSince", "01.03.2019",
                        "produces", "Сүт"));
        assertThat(acting.get("/cabinet/profile").body()).contains("/cabinet/profile/ready");
        acting.press("/cabinet/profile", "/cabinet/profile/ready", Map.of());
        var giver = new PlainBrowser(port);
        giver.signIn(farmer);
        assertThat(giver.get("/cabinet/inbox").body()).contains(helper.name().full() + " профиліңізді толтырды");
    }

    private java.net.http.HttpResponse<String> ready() {
        return browser.press(
                page + "/check", page + "/ready", Map.of("_owner", chair.id().toString()));
    }

    private void fillPlan(String planned) {
        var saved = browser.fill(
                page + "/plan",
                Map.of(
                        "_owner", chair.id().toString(),
                        "version", version(),
                        "jobs_now", "3",
                        "jobs_planned", planned,
                        "income_now", "4000000",
                        "income_planned", "9000000",
                        "plan", "Жоспар",
                        "_go", "list"));
        assertThat(saved.uri().getPath()).isEqualTo(page);
    }

    private String version() {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }

    private int told() {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'mandate.message.ready'")
                .param(chair.id())
                .query(Integer.class)
                .single();
    }
}
