package kz.yntymaq.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person sees what is held about them, who looked at it, and takes it along; nobody else does. */
@PortalTest
class MyDataTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    MyData data;

    @Autowired
    List<HeldData> kinds;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void every_kind_can_be_opened_by_somebody_who_has_something_of_each() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        applications.startOrContinue(people.actor(made.chair()), made.id());
        assertThat(data.overview(people.actor(made.chair())))
                .filteredOn(kind -> !kind.count().isZero())
                .extracting(MyData.Kind::name)
                .contains("account", "consents", "memberships", "foundings", "invitations", "applications", "acts");
        for (HeldData kind : kinds) {
            assertThat(pages.get().uri("/cabinet/data/" + kind.kind()).with(People.signedIn(made.chair())))
                    .as(kind.kind())
                    .hasStatusOk();
        }
        assertThat(pages.get().uri("/cabinet/data/no-such-kind").with(People.signedIn(made.chair())))
                .hasStatus(404);
    }

    @Test
    void what_one_can_do_stands_above_what_is_held_and_each_is_one_press_away() {
        Someone person = people.villager();
        String page = pageAt("/cabinet/data", person);
        assertThat(page.indexOf("id=\"rights\"")).isPositive().isLessThan(page.indexOf("id=\"held\""));
        String above = page.substring(0, page.indexOf("id=\"held\""));
        assertThat(above)
                .contains("href=\"/cabinet/data/name\"", "href=\"/cabinet/data/withdrawal\"")
                .contains("href=\"/cabinet/data/take\"", "href=\"/cabinet/data/take?pdf=true\"");
        assertThat(pageAt("/cabinet/data/take?pdf=true", person))
                .containsSubsequence("name=\"pdf\"", "JSON файлын сақтау")
                .contains("data-download");
        assertThat(pageAt("/cabinet/data/take", person)).containsSubsequence("JSON файлын сақтау", "name=\"pdf\"");
    }

    @Test
    void nobody_reads_what_is_held_about_somebody_else() {
        Someone one = people.villager();
        Someone another = people.villager();
        assertThat(page("account", one)).contains(one.iin()).doesNotContain(another.iin());
        assertThat(pages.get().uri("/cabinet/data")).hasStatus(302);
    }

    @Test
    void who_looked_is_told_with_office_and_day_and_who_holds_no_office_is_not_named() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone official = people.official(Places.ZERENDI);
        assertThat(pages.get().uri("/office/identity/" + made.member().id()).with(People.signedIn(official)))
                .hasStatusOk();
        assertThat(pages.get()
                        .uri("/cabinet/cooperatives/" + made.id() + "/founders")
                        .with(People.signedIn(made.chair())))
                .hasStatusOk();
        String looks = page("looks", made.member());
        assertThat(looks).contains(official.name().full()).contains("Мекеме AKIMAT");
        assertThat(looks)
                .contains("Кооперативіңіздің адамы")
                .doesNotContain(made.chair().name().full());
        assertThat(page("looks", people.villager()))
                .doesNotContain(official.name().full());
    }

    @Test
    void a_member_who_reads_an_application_as_own_data_has_looked_and_its_chair_has_not() throws Exception {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        UUID draft = applications.startOrContinue(people.actor(made.chair()), made.id());
        page("applications", made.chair());
        assertThat(looksAt(draft)).isEmpty();
        page("applications", made.member());
        assertThat(looksAt(draft)).containsExactly(made.member().id());
        take(made.member(), made.member().password());
        assertThat(looksAt(draft)).as("also taken along").hasSize(2);
        assertThat(page("looks", made.chair())).contains("Кооперативіңіздің адамы");
        page("memberships", made.member());
        pages.get()
                .uri("/cabinet/cooperatives/" + made.id())
                .with(People.signedIn(made.member()))
                .exchange();
        assertThat(looksAt(made.id())).as("the list of members").isEmpty();
    }

    private List<UUID> looksAt(UUID thing) {
        return jdbc.sql("""
                select account_id from audit_entry
                 where subject = ? and (action like '%.read' or action like '%-read' or action like '%.looked-up')""")
                .param(thing.toString())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Test
    void an_official_who_left_the_office_is_still_told_with_the_office_of_that_day() {
        Someone villager = people.villager(Places.ZERENDI_VILLAGE);
        Someone official = people.official(Places.ZERENDI);
        pages.get()
                .uri("/office/identity/" + villager.id())
                .with(People.signedIn(official))
                .exchange();
        jdbc.sql(
                        "update appointment set ended_at = (select max(at) + interval '1 second' from audit_entry) where account_id = ?")
                .param(official.id())
                .update();
        assertThat(page("looks", villager)).contains(official.name().full()).contains("Мекеме AKIMAT");
    }

    @Test
    void a_long_list_is_paged_and_shows_each_thing_once() {
        Someone person = people.villager();
        for (int n = 0; n < MyData.PAGE + 3; n++) {
            jdbc.sql(
                            "insert into known_device (token_hash, account_id, last_at) values (sha256(?::text::bytea), ?, now())")
                    .params("device " + person.id() + n, person.id())
                    .update();
        }
        Actor actor = people.actor(person);
        MyData.Page first = data.page(actor, "devices", 0);
        assertThat(first.items()).hasSize(MyData.PAGE);
        assertThat(first.next()).isEqualTo(MyData.PAGE);
        MyData.Page second = data.page(actor, "devices", MyData.PAGE);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(data.page(actor, "devices", -5).items()).hasSize(MyData.PAGE);
    }

    @Test
    void the_file_has_everything_under_keys_that_stay_and_no_secret() throws Exception {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        applications.startOrContinue(people.actor(made.chair()), made.id());
        MvcTestResult answer = take(made.chair(), made.chair().password());
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment");
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        JsonNode file = json.readTree(body);
        assertThat(file.get("form").asString()).isEqualTo("yntymaq-my-data");
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("kinds").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(HeldData::kind).toList());
        JsonNode account = file.get("kinds").get("account").get(0);
        assertThat(account.get("iin").asString()).isEqualTo(made.chair().iin());
        assertThat(account.get("identity").get("code").asString()).isEqualTo("CONFIRMED");
        JsonNode membership = file.get("kinds").get("memberships").get(0);
        assertThat(membership.get("share").decimalValue()).isEqualByComparingTo("20000");
        assertThat(membership.get("state").get("code").asString()).isEqualTo("MEMBER");
        String hash = jdbc.sql("select password_hash from account where id = ?")
                .param(made.chair().id())
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(body).doesNotContain(hash).doesNotContain(made.member().iin());
    }

    @Test
    void the_file_to_read_says_the_same_in_the_language_of_the_page_with_its_letters() throws Exception {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        MvcTestResult answer = pages.post()
                .uri("/cabinet/data/take?lang=kk")
                .param("currentPassword", made.chair().password())
                .param("pdf", "true")
                .param("_owner", made.chair().id().toString())
                .with(csrf())
                .with(People.signedIn(made.chair()))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
        try (var file = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains(made.chair().name().family(), made.chair().iin(), "Менің деректерім", "20 000 ₸")
                    .doesNotContain("?")
                    .doesNotContain(made.member().iin());
        }
    }

    @Test
    void it_is_taken_with_the_password_alone_a_few_times_a_day_and_noted() {
        Someone person = people.villager();
        assertThat(take(person, "wrong")).hasStatusOk().bodyText().contains("error-summary");
        assertThat(taken(person)).isZero();
        for (int n = 0; n < Taking.MOST_A_DAY; n++) {
            assertThat(take(person, person.password()).getResponse().getContentType())
                    .startsWith("application/json");
        }
        assertThat(take(person, person.password())).hasStatusOk().bodyText().contains("error-summary");
        assertThat(taken(person)).isEqualTo(Taking.MOST_A_DAY);
    }

    private int taken(Someone person) {
        return jdbc.sql("select count(*) from audit_entry where account_id = ? and action = 'account.data-taken'")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult take(Someone person, String password) {
        return pages.post()
                .uri("/cabinet/data/take")
                .param("currentPassword", password)
                .param("_owner", person.id().toString())
                .with(csrf())
                .with(People.signedIn(person))
                .exchange();
    }

    private String page(String kind, Someone person) {
        return pageAt("/cabinet/data/" + kind, person);
    }

    private String pageAt(String address, Someone person) {
        MvcTestResult answer =
                pages.get().uri(address).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
