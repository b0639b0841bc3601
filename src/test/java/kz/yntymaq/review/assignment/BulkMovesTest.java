package kz.yntymaq.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BulkMovesTest {

    private static final String WHY = "Мен басқа ауданға іссапарға кетіп барамын";
    private static final int PAGES = 60;

    @Autowired
    BulkMoves bulk;

    @Autowired
    Batches batches;

    @Autowired
    EvenShares shares;

    @Autowired
    Assignments assignments;

    @Autowired
    Absences absences;

    @Autowired
    CaseSelection selection;

    @Autowired
    Interleaving interleaving;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Cases cases;
    Someone one;
    Someone other;

    @BeforeEach
    void two_officials_of_a_district_alone() {
        cases = new Cases(jdbc, people, clock);
        jdbc.sql("delete from office_absence").update();
        jdbc.sql("delete from application_transition").update();
        jdbc.sql("delete from loan_application").update();
        jdbc.sql("update appointment set ended_at = now() where ended_at is null and office_id in "
                        + "(select id from office where territory_code = ?)")
                .param(Places.ZERENDI)
                .update();
        one = people.official(Places.ZERENDI);
        other = people.official(Places.ZERENDI);
    }

    @Test
    void what_can_be_is_taken_and_the_report_says_what_was_skipped_and_why() {
        UUID free = check();
        UUID taken = check();
        UUID own = check();
        UUID elsewhere = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        UUID foreign = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        assignments.take(actor(other), taken, key());
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at)
                select gen_random_uuid(), applicant_id, ?, 'WITHDRAWN', 1, now() from loan_application where id = ?""").params(one.id(), own).update();

        UUID press = key();
        List<UUID> ticked = List.of(free, taken, own, elsewhere, foreign);
        UUID batch = bulk.move(actor(one), BulkAct.TAKE, ticked, null, null, press);
        assertThat(bulk.move(actor(one), BulkAct.TAKE, ticked, null, null, press))
                .as("a double click")
                .isEqualTo(batch);

        Batches.Report report = batches.find(actor(one), batch);
        assertThat(report.done()).extracting(Batches.Line::id).containsExactly(free);
        assertThat(report.skipped())
                .extracting(Batches.Line::id, Batches.Line::why, Batches.Line::words)
                .containsExactlyInAnyOrder(
                        tuple(taken, "review.work.error.taken", other.name().full()),
                        tuple(own, "review.error.own-case", null),
                        tuple(elsewhere, "review.work.error.elsewhere", null));
        assertThat(jdbc.sql("select count(*) from case_work where application_id = ?")
                        .param(free)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> batches.find(actor(other), batch)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_official_of_an_okrug_looks_at_cases_and_gets_no_forms_of_those_who_work_on_them() {
        PlainBrowser okrug = signedIn(people.official(Places.ZERENDI_OKRUG));
        assertThat(okrug.get("/office").body())
                .doesNotContain("name=\"picked\"", "/office/commission", "/office/shares");
        UUID id = check();
        for (String form : List.of(
                "/office/shares",
                "/office/absences",
                "/office/commission",
                "/office/commission/naming",
                "/office/person",
                "/office/cases?act=TAKE&picked=" + id,
                "/office/requests?picked=" + id)) {
            assertThat(okrug.get(form).statusCode()).as(form).isEqualTo(404);
        }
        assertThat(okrug.get("/office/applications/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void one_document_is_asked_of_many_the_report_says_who_was_skipped_and_ticked_ones_are_taken_along() {
        UUID first = check();
        UUID second = check();
        UUID elsewhere = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        UUID foreign = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        String ticked = "?picked=%s&picked=%s&picked=%s&picked=%s".formatted(first, second, elsewhere, foreign);
        PlainBrowser browser = signedIn(one);
        browser.get("/office?lang=ru");
        assertThat(browser.get("/office/export?act=EXPORT" + ticked.replace('?', '&'))
                        .body())
                .contains("Выбранные заявки: 4", "only=" + first + "." + second);
        assertThat(browser.get("/office?tab=all&only=" + first).body())
                .contains("/office/applications/" + first + "\"")
                .doesNotContain("/office/applications/" + second + "\"");
        UUID unsent = UUID.fromString(jdbc.sql("select id::text from loan_application where state = 'DRAFT' limit 1")
                .query(String.class)
                .optional()
                .orElse(UUID.randomUUID().toString()));
        assertThat(browser.get("/office/requests?picked=" + unsent + "&picked=" + foreign)
                        .body())
                .as("what the office does not see")
                .doesNotContain("name=\"document\"");
        String page = browser.get("/office/requests" + ticked).body();
        assertThat(page).contains("Выбрано заявок: 3", "запрос можно отправить сейчас: 2");
        var typed = new java.util.HashMap<>(Map.of(
                "cases", PlainBrowser.hidden(page, "cases"),
                "once", PlainBrowser.hidden(page, "once"),
                "_owner", one.id().toString(),
                "document", "CHARTER",
                "comment", "Беттері қиылып қалған, қайта тіркеңіз."));
        assertThat(browser.press("/office/requests" + ticked, "/office/requests", typed)
                        .body())
                .contains("id=\"reason-error\"", "Беттері қиылып қалған");
        typed.put("reason", "UNREADABLE");
        String report = browser.press("/office/requests" + ticked, "/office/requests", typed)
                .body();
        assertThat(report)
                .contains("На доработку возвращены 2 заявки", "Пропущена 1 заявка")
                .doesNotContain("??");
        assertThat(state(first)).isEqualTo("CORRECTION_ASKED");
        assertThat(state(second)).isEqualTo("CORRECTION_ASKED");
        assertThat(state(elsewhere)).isEqualTo("SUBMITTED");
        assertThat(state(foreign)).isEqualTo("SUBMITTED");
        assertThat(browser.press("/office/requests" + ticked, "/office/requests", typed)
                        .body())
                .as("a second press gets the same report")
                .contains("На доработку возвращены 2 заявки");
        assertThat(jdbc.sql("select count(*) from case_batch where account_id = ? and act = 'REQUEST'")
                        .param(one.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_cases_of_a_person_are_found_by_the_iin_which_stands_in_no_address_and_the_search_is_noted() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID own = cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                1,
                null);
        UUID far = cases.sent(
                cases.cooperative(chair, Places.SAIRAM_KARAMURT),
                chair,
                Places.SAIRAM_KARAMURT,
                Stages.DOCUMENT_CHECK,
                1,
                null);
        PlainBrowser browser = signedIn(one);
        var found = browser.press("/office/person", "/office/person", Map.of("iin", chair.iin()));
        assertThat(found.uri().toString()).contains("only=" + own).doesNotContain(chair.iin(), far.toString());
        assertThat(found.body()).contains("/office/applications/" + own + "\"");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'application.person-sought' and subject = ?")
                        .param(chair.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        var none = browser.press(
                "/office/person",
                "/office/person",
                Map.of(
                        "_owner",
                        one.id().toString(),
                        "iin",
                        people.villager(Places.ZERENDI_VILLAGE).iin()));
        assertThat(none.body()).contains("id=\"iin-error\"");
        assertThat(none.uri().getPath()).isEqualTo("/office/person");
    }

    private String state(UUID id) {
        return jdbc.sql("select state from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void of_two_who_take_the_same_cases_at_once_each_case_goes_to_one() throws Exception {
        List<UUID> both = List.of(check(), check(), check());
        List<UUID> reports = new ArrayList<>();
        Future<UUID> second = interleaving.meanwhile(
                () -> reports.add(bulk.move(actor(one), BulkAct.TAKE, both, null, null, key())),
                () -> bulk.move(actor(other), BulkAct.TAKE, both, null, null, key()));
        assertThat(batches.find(actor(one), reports.get(0)).done()).hasSize(3);
        assertThat(batches.find(actor(other), second.get()).skipped())
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line.words()).isEqualTo(one.name().full()));
    }

    @Test
    void many_are_assigned_and_handed_over_by_one_press_with_one_message() {
        List<UUID> ids = List.of(check(), check());
        bulk.move(actor(one), BulkAct.ASSIGN, ids, other.id(), null, key());
        assertThat(messages(other)).containsExactly("review.work.message.many");
        UUID again = bulk.move(actor(one), BulkAct.HAND_OVER, ids, one.id(), WHY, key());
        assertThat(batches.find(actor(one), again).skipped())
                .as("only who has them hands them over")
                .hasSize(2);
        UUID back = bulk.move(actor(other), BulkAct.HAND_OVER, ids, one.id(), WHY, key());
        assertThat(batches.find(actor(other), back).done()).hasSize(2);
        Someone neighbour = people.official(Places.BURABAY);
        assertThatThrownBy(() -> bulk.move(actor(one), BulkAct.HAND_OVER, ids, neighbour.id(), WHY, key()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void a_day_of_sixty_cases_is_ticked_over_all_pages_without_script() {
        IntStream.range(0, PAGES).forEach(n -> check());
        var browser = signedIn(one);
        String queue = browser.get("/office?tab=unassigned&sort=due&lang=ru").body();
        assertThat(queue).contains("name=\"picked\"", "value=\"/office?tab=unassigned&amp;sort=due\"");
        assertThat(selection.matching(actor(one), "/office?tab=unassigned&sort=due", 500))
                .hasSize(PAGES);
        assertThat(browser.get("/office/cases?act=TAKE").body()).contains("Сначала отметьте заявки");
        String chosen = "/office/cases?act=TAKE&all=%2Foffice%3Ftab%3Dunassigned%26sort%3Ddue";
        String page = browser.get(chosen).body();
        assertThat(page).contains("60 заявок", "Беру себе");
        String report = browser.press(
                        chosen,
                        "/office/cases",
                        Map.of(
                                "act", "TAKE",
                                "cases", PlainBrowser.hidden(page, "cases"),
                                "once", PlainBrowser.hidden(page, "once")))
                .body();
        assertThat(report).contains("Передано 60 заявок");
        assertThat(browser.get("/office?tab=mine").body()).contains("/office/applications/");
        String refused = browser.press(
                        "/office/cases?act=HAND_OVER&all=%2Foffice%3Ftab%3Dmine",
                        "/office/cases",
                        Map.of(
                                "act", "HAND_OVER",
                                "cases", PlainBrowser.hidden(page, "cases"),
                                "_owner", one.id().toString(),
                                "reason", "кратко",
                                "once", key().toString()))
                .body();
        assertThat(refused).contains("60 заявок", "кратко", "id=\"reason-error\"", "id=\"to-error\"");
    }

    @Test
    void what_is_nobodys_is_shared_out_evenly_among_those_at_work_after_a_preview() {
        Someone away = people.official(Places.ZERENDI);
        UUID has = check();
        assignments.take(actor(one), has, key());
        IntStream.range(0, 5).forEach(n -> check());
        UUID near = check();
        UUID applicant = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(near)
                .query(UUID.class)
                .single();
        cases.relative(applicant, one);
        cases.relative(applicant, other);
        assertThat(signedIn(away)
                        .get("/office/applications/" + near + "/colleague")
                        .body())
                .doesNotContain(one.id().toString(), other.id().toString());
        absences.enter(actor(away), away.id(), one.id(), clock.today(), clock.today(), key());
        var browser = signedIn(one);
        assertThat(browser.get("/office/shares?lang=ru").body())
                .contains(one.name().full(), other.name().full(), "5 заявок")
                .doesNotContain(away.name().full());
        UUID press = key();
        UUID batch = bulk.shareOut(actor(one), press);
        assertThat(bulk.shareOut(actor(one), press)).isEqualTo(batch);
        assertThat(batches.find(actor(one), batch).done()).hasSize(5);
        assertThat(loads(one)).isEqualTo(3);
        assertThat(loads(other)).isEqualTo(3);
        assertThat(shares.plan(actor(one)).cases()).isZero();
    }

    @Test
    void after_an_action_the_words_of_success_lead_to_the_next_case_in_the_order_that_was_chosen() {
        UUID first = due(1);
        UUID second = due(2);
        UUID third = due(3);
        var browser = signedIn(one);
        browser.get("/office?tab=unassigned&sort=due&lang=ru");
        String page = "/office/applications/" + second;
        String done = browser.press(page, page + "/take", Map.of("once", key().toString()))
                .body();
        assertThat(done)
                .contains("Заявка теперь у вас", "Следующая заявка", "/office/applications/" + third)
                .doesNotContain("/office/applications/" + first + "\"");
        page = "/office/applications/" + third;
        assertThat(browser.press(page, page + "/take", Map.of("once", key().toString()))
                        .body())
                .as("the end of the list")
                .contains("Заявка теперь у вас")
                .doesNotContain("Следующая заявка");
    }

    @Test
    void who_came_from_elsewhere_is_led_on_too_and_past_what_a_colleague_at_work_has() {
        UUID first = due(1);
        UUID second = due(2);
        UUID third = due(3);
        assignments.take(actor(other), second, key());
        String page = "/office/applications/" + first + "?lang=ru";
        String done = signedIn(one)
                .press(page, "/office/applications/" + first + "/take", Map.of("once", key().toString()))
                .body();
        assertThat(done)
                .contains("Следующая заявка", "/office/applications/" + third)
                .doesNotContain("/office/applications/" + second + "\"");
    }

    private UUID due(int days) {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        return cases.sent(
                cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                1_000_000,
                clock.today().plusDays(days));
    }

    private int loads(Someone person) {
        return jdbc.sql("select count(*) from loan_application where worker_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ? and key like 'review.%' order by at")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private UUID check() {
        return cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private Actor actor(Someone person) {
        return people.actor(person);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
