package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No administrator can act as another person alone, or leave the portal without one; people are told what was done. */
@PortalTest
class TwoAdministratorsTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Offices offices;

    @Autowired
    Appointments appointments;

    @Autowired
    PasswordLinks links;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Interleaving waiting;

    @Autowired
    JdbcClient jdbc;

    Someone firstPerson;
    Actor first;
    Someone secondPerson;
    Actor second;
    Someone villager;
    UUID office;

    @BeforeEach
    void two_administrators() {
        jdbc.sql("update appointment set ended_at = now() where ended_at is null")
                .update();
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
        firstPerson = people.administrator();
        first = people.actor(firstPerson);
        secondPerson = people.administrator();
        second = people.actor(secondPerson);
        villager = people.villager();
        office = offices.create(
                first,
                Office.Kind.AKIMAT,
                "Зеренді ауданының әкімдігі",
                "Акимат",
                null,
                Places.ZERENDI,
                UUID.randomUUID());
    }

    private UUID appoint() {
        people.appoint(villager, office);
        return appointments.people(first, office).get(0).appointmentId();
    }

    @Test
    void the_page_shows_as_whom_the_iin_is_registered_beside_what_was_typed() {
        String page = "/admin/offices/" + office + "/appoint";
        var session = new org.springframework.mock.web.MockHttpSession();
        var cookie = pages.post()
                .uri(page)
                .param("_owner", first.accountId().toString())
                .param("iin", villager.iin())
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(People.signedIn(firstPerson))
                .session(session)
                .exchange()
                .getResponse()
                .getCookie("yntymaq");
        assertThat(cookie).isNotNull();
        assertThat(pages.get().uri(page).cookie(cookie).with(People.signedIn(firstPerson)))
                .bodyText()
                .contains(villager.name().full(), "name=\"confirmed\"");
        assertThat(appointments.people(first, office)).isEmpty();
    }

    @Test
    void a_link_for_whoever_had_a_password_needs_a_second_administrator() {
        UUID appointment = appoint();
        assertThat(appointments.makeLink(first, office, appointment)).isEmpty();
        refused("account.password-link.asked-already", () -> appointments.makeLink(first, office, appointment));
        assertThat(jdbc.sql("select count(*) from password_link where account_id = ?")
                        .param(villager.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(inbox.open(second, null).rows())
                .extracting(Inbox.Message::link)
                .contains("/admin/people/" + villager.id());
        assertThat(links.holder(
                        appointments.makeLink(second, office, appointment).orElseThrow()))
                .isPresent();
        assertThat(messages(villager))
                .filteredOn(text -> text.contains(first.name()))
                .hasSize(1);
        assertThat(messages(villager)).anyMatch(text -> text.contains(second.name()));
    }

    @Test
    void after_the_appointment_ended_a_link_is_asked_for_on_the_page_of_the_person() {
        UUID appointment = appoint();
        appointments.endAppointment(first, office, appointment);
        assertThat(pages.get()
                        .uri("/admin/offices/" + office + "/people/" + appointment)
                        .with(People.signedIn(firstPerson)))
                .as("what an old message leads to")
                .hasRedirectedUrl("/admin/offices/" + office);
        String page = "/admin/people/" + villager.id();
        assertThat(read(firstPerson, page)).contains(page + "/password-link");
        assertThat(press(firstPerson, page + "/password-link")).isEqualTo(page);
        assertThat(read(firstPerson, page)).doesNotContain(page + "/password-link");
        Someone later = people.administrator();
        assertThat(read(later, "/admin"))
                .as("also for who was appointed after the wish")
                .contains(villager.name().full(), first.name(), "href=\"" + page);
        assertThat(links.holder(links.make(people.actor(later), villager.id()).orElseThrow()))
                .isPresent();
        assertThat(read(later, "/admin")).doesNotContain(villager.name().full());
    }

    @Test
    void a_link_on_the_page_of_a_person_is_for_who_administers_the_country() {
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> links.make(akmola, villager.id()));
        assertThat(links.waiting(akmola)).isEmpty();
    }

    private String read(Someone person, String page) {
        var answer = pages.get().uri(page).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** @return where the press leads */
    private String press(Someone person, String address) {
        return String.valueOf(pages.post()
                .uri(address)
                .param("_owner", person.id().toString())
                .with(csrf())
                .with(People.signedIn(person))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void the_confirmation_pressed_twice_is_one_link_and_the_second_page_shows_one_that_opens() {
        links.make(first, villager.id());
        String page = "/admin/people/" + villager.id();
        String key = UUID.randomUUID().toString();

        String lost = made(page, key);
        String shown = made(page, key);
        String again = made(page, key);

        assertThat(again).as("each press shows one").isNotNull();
        assertThat(links.holder(again)).isPresent();
        assertThat(links.holder(lost)).isEmpty();
        assertThat(links.holder(shown)).isEmpty();
        assertThat(links.askedBy(villager.id())).as("no second wish").isEmpty();
        assertThat(jdbc.sql("select count(*) from password_link where account_id = ?")
                        .param(villager.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'account.password-link-made' and subject = ?")
                        .param(villager.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        links.use(again, "Zhana-soz-2026");
        assertThat(made(page, key)).as("a used link is not made anew").isNull();
        assertThat(links.askedBy(villager.id())).isEmpty();
    }

    private String made(String page, String key) {
        Object link = pages.post()
                .uri(page + "/password-link")
                .param("_owner", secondPerson.id().toString())
                .param("once", key)
                .with(csrf())
                .with(People.signedIn(secondPerson))
                .exchange()
                .getMvcResult()
                .getFlashMap()
                .get("passwordLink");
        return link == null ? null : String.valueOf(link).replaceAll(".*/", "");
    }

    @Test
    void the_wish_pressed_twice_is_one_wish() {
        String page = "/admin/people/" + villager.id();
        String key = UUID.randomUUID().toString();
        assertThat(made(page, key)).isNull();
        assertThat(made(page, key)).isNull();
        assertThat(messages(villager))
                .filteredOn(text -> text.contains(second.name()))
                .hasSize(1);
    }

    @Test
    void a_used_link_forgets_the_wish_for_another_one() {
        links.make(first, villager.id());
        String token = links.make(second, villager.id()).orElseThrow();
        links.make(first, villager.id());
        links.use(token, "Zhana-soz-2026");
        assertThat(links.askedBy(villager.id())).isEmpty();
    }

    @Test
    void a_wish_counts_only_while_who_asked_still_administers() {
        links.make(first, villager.id());
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(first.accountId())
                .update();
        Actor third = people.actor(people.administrator());
        assertThat(links.askedBy(villager.id())).isEmpty();
        assertThat(links.waiting(second))
                .extracting(PasswordLinks.Waiting::account)
                .doesNotContain(villager.id());
        assertThat(links.make(third, villager.id())).as("a new wish").isEmpty();
    }

    @Test
    void the_end_of_an_appointment_forgets_what_the_person_asked_for() throws Exception {
        links.make(second, villager.id());
        ends(new CyclicBarrier(1), first, second).call();
        assertThat(jdbc.sql("select count(*) from password_link_request where asked_by = ?")
                        .param(second.accountId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_two_who_make_the_same_office_the_second_is_told_by_the_field() throws Exception {
        var late = waiting.meanwhile(
                () -> offices.create(
                        first, Office.Kind.AKIMAT, "Бурабай", "Бурабай", null, Places.BURABAY, UUID.randomUUID()),
                () -> offices.create(second, Office.Kind.AKIMAT, "Ә", "А", null, Places.BURABAY, UUID.randomUUID()));
        assertThat(Interleaving.failure(late)).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.field()).isEqualTo("territory");
            assertThat(refused.key()).isEqualTo("account.office.twice");
        });
    }

    @Test
    void an_administrator_of_an_oblast_asks_and_does_not_confirm() {
        UUID appointment = appoint();
        appointments.makeLink(first, office, appointment);
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        refused("account.password-link.country", () -> appointments.makeLink(akmola, office, appointment));
    }

    @Test
    void a_wish_for_a_link_is_forgotten_after_three_days() {
        UUID appointment = appoint();
        appointments.makeLink(first, office, appointment);
        clock.advance(Duration.ofDays(3));
        assertThat(links.askedBy(villager.id())).isEmpty();
        assertThat(appointments.makeLink(second, office, appointment))
                .as("a new wish")
                .isEmpty();
        links.forgetOld();
        assertThat(links.askedBy(villager.id())).contains(second.accountId());
    }

    @Test
    void no_link_is_asked_for_an_appointment_that_ends_at_the_same_moment() throws Exception {
        UUID appointment = appoint();
        var second = waiting.meanwhile(
                () -> appointments.endAppointment(first, office, appointment),
                () -> appointments.makeLink(this.second, office, appointment));
        assertThat(Interleaving.failure(second)).isInstanceOf(MovedOnException.class);
        assertThat(links.askedBy(villager.id())).isEmpty();
    }

    @Test
    void of_two_who_end_an_appointment_the_second_is_told_that_it_has_ended() throws Exception {
        UUID appointment = appoint();
        var second = waiting.meanwhile(() -> appointments.endAppointment(first, office, appointment), () -> {
            appointments.endAppointment(this.second, office, appointment);
            return true;
        });
        assertThat(Interleaving.failure(second))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("account.appointment.ended-already");
    }

    @RepeatedTest(6)
    void of_two_who_end_each_other_at_the_same_moment_one_is_left() throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var ended = threads.invokeAll(List.of(ends(start, first, second), ends(start, second, first)));
            int failed = 0;
            for (var end : ended) {
                try {
                    end.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(NotFoundException.class);
                    failed++;
                }
            }
            assertThat(failed).isOne();
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from appointment where ended_at is null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private Callable<Void> ends(CyclicBarrier start, Actor by, Actor whom) {
        var held = jdbc.sql("select office_id, id from appointment where account_id = ? and ended_at is null")
                .param(whom.accountId())
                .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .single();
        return () -> {
            start.await();
            appointments.endAppointment(by, held.get(0), held.get(1));
            return null;
        };
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select cast(arguments as text) from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(action)
                .withMessage(key);
    }
}
