package kz.yntymaq.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of the lists: the oblast's official pays, the chair answers, everybody sees numbers and nobody a name. */
@PortalTest
class WaitingPagesTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    WaitingLists entries;

    @Autowired
    OfficeLists lists;

    @Autowired
    Allotments allotments;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    WaitingScene scene;
    Queue queue;
    Someone official;
    UUID first;
    String number;

    @BeforeEach
    void set() {
        scene = new WaitingScene(entries, applications, people, jdbc, clock, transaction);
        clock.set(LocalDate.of(2026, 10, 23));
        queue = scene.freshQueue();
        official = people.official(queue.oblastCode());
        Entry entry = scene.entry(queue, FIRST, "246900");
        number = entry.number();
        first = scene.enter(entry);
    }

    @Test
    void a_part_goes_from_the_office_to_the_chair_and_back() {
        press(official, "/office/waiting/MILK/money/2026", "allotted=100000&m10=100000");
        assertThat(page(official, "/office/waiting/MILK")).contains(number, "100 000 ₸".replace(' ', '\u00a0'));
        press(official, "/office/waiting/MILK/offer", shown("100000"));
        Someone chair = scene.chair(first);
        assertThat(page(chair, "/cabinet")).contains("/cabinet/waiting/" + first);
        assertThat(page(chair, "/cabinet/waiting/" + first)).contains("2026 жылғы 28 қазан");
        String offer = jdbc.sql("select id from waiting_offer where application_id = ?")
                .param(first)
                .query(String.class)
                .single();
        press(chair, "/cabinet/waiting/" + first + "/answer", "offer=" + offer + "&yes=true");
        press(official, "/office/waiting/MILK/payment", shown("100000") + "&paidOn=23.10.2026&reference=17");
        assertThat(page(official, "/office/waiting/MILK")).contains("Қазір төлейтін қаражат жоқ");
        press(official, "/office/waiting/MILK/money/2026", "allotted=200000&m10=100000&m11=100000&version=0");
        assertThat(page(official, "/office/waiting/MILK")).contains("Осы айдың жоспары бойынша төлейтін қаражат жоқ.");
        assertThat(page(chair, "/cabinet/waiting/" + first)).contains("146 900 ₸".replace(' ', '\u00a0'));
    }

    @Test
    void the_public_list_shows_numbers_and_no_names() {
        money();
        String list = page(null, "/queue/MILK?oblast=" + queue.oblastCode());
        assertThat(list).contains(number).doesNotContain("Береке");
        assertThat(page(null, "/queue/MILK")).contains("/queue/MILK?oblast=" + queue.oblastCode());
        assertThat(page(null, "/queue/MILK?oblast=" + queue.oblastCode() + "&number=" + number.substring(5)))
                .contains(number);
        assertThat(page(null, "/queue/MILK?oblast=" + queue.oblastCode() + "&number=no-such"))
                .doesNotContain(number);
        assertThat(pages.get().uri("/queue/AA")).hasStatus(404);
    }

    @Test
    void an_auditor_reads_the_lists_of_each_oblast_and_does_nothing_there() {
        money();
        Someone auditor = people.auditor();
        String oblast = "?oblast=" + queue.oblastCode();
        assertThat(page(auditor, "/office/waiting")).contains("/office/waiting" + oblast);
        assertThat(page(auditor, "/office/waiting" + oblast)).contains("/office/waiting/MILK" + oblast);
        assertThat(page(auditor, "/office/waiting/MILK" + oblast))
                .contains(number)
                .doesNotContain(
                        "/office/waiting/MILK/money", "/office/waiting/MILK/payment", "/office/waiting/MILK/offer");
        assertThat(page(official, "/office/waiting/MILK")).contains("/office/waiting/MILK/money");
        for (String closed : List.of("", "?oblast=999999999", "/money/2026" + oblast, "/payment" + oblast)) {
            assertThat(pages.get().uri("/office/waiting/MILK" + closed).with(People.signedIn(auditor)))
                    .hasStatus(404);
        }
    }

    @Test
    void what_is_foreign_is_not_found() {
        Someone stranger = people.villager();
        assertThat(pages.get().uri("/cabinet/waiting/" + first).with(People.signedIn(stranger)))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/cabinet/waiting/" + first + "/answer?offer=" + UUID.randomUUID() + "&yes=true")
                        .with(People.signedIn(stranger))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(pages.get().uri("/cabinet/waiting/" + UUID.randomUUID()).with(People.signedIn(stranger)))
                .hasStatus(404);
    }

    @Test
    void a_foreign_list_and_a_foreign_record_are_not_found_whatever_is_missing_in_the_form() {
        money();
        Someone elsewhere = people.official(Places.ZERENDI);
        String once = "once=" + UUID.randomUUID();
        for (String form :
                List.of("/offer?" + once, "/payment?" + once, "/payment?paidOn=23.10.2026&reference=1&" + once)) {
            assertThat(pages.post()
                            .uri("/office/waiting/MILK" + form)
                            .with(People.signedIn(elsewhere))
                            .with(csrf()))
                    .as(form)
                    .hasStatus(404);
        }
        assertThat(pages.post()
                        .uri("/office/waiting/MILK/payments/" + UUID.randomUUID() + "/back?reason=&" + once)
                        .with(People.signedIn(official))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void a_place_is_given_up_only_by_who_says_to_know_that_it_is_for_good() {
        Someone chair = scene.chair(first);
        press(chair, "/cabinet/waiting/" + first + "/give-up", "_sure=on");
        assertThat(page(chair, "/cabinet/waiting/" + first)).contains("/give-up");
        press(chair, "/cabinet/waiting/" + first + "/give-up", "sure=true&rest=1");
        assertThat(page(chair, "/cabinet/waiting/" + first))
                .as("another sum is due than the page said")
                .contains("/give-up");
        String rest = page(chair, "/cabinet/waiting/" + first + "/give-up")
                .replaceFirst("(?s).*name=\"rest\"[^>]*value=\"([0-9.]+)\".*", "$1");
        press(chair, "/cabinet/waiting/" + first + "/give-up", "sure=true&rest=" + rest);
        assertThat(page(chair, "/cabinet/waiting/" + first)).doesNotContain("/give-up");
    }

    private void money() {
        Actor actor = people.actor(official);
        allotments.setMoney(
                actor, "MILK", 2026, new BigDecimal("100000"), Collections.nCopies(12, new BigDecimal("8000")), null);
    }

    private String shown(String tenge) {
        return "application=" + first + "&tenge=" + tenge + "&once=" + UUID.randomUUID();
    }

    private String page(@Nullable Someone person, String address) {
        var request = pages.get().uri(address);
        var result = (person == null ? request : request.with(People.signedIn(person))).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private void press(Someone person, String address, String form) {
        assertThat(pages.post()
                        .uri(address + "?" + form)
                        .with(People.signedIn(person))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }
}
