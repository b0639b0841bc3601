package kz.yntymaq.cooperative.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asking to join on the page: bad input, pressed twice, pressed late; and what who was admitted is told. */
@PortalTest
class JoiningPagesTest {

    @Autowired
    Memberships memberships;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Made made;
    private Someone newcomer;
    private String page;
    private Cookie[] session = {};

    @BeforeEach
    void somebody_who_is_no_member() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        newcomer = people.villager();
        page = "/cabinet/cooperatives/" + made.id() + "/join";
    }

    private MvcTestResult post(UUID once, String... fields) {
        var request = web.post()
                .uri(page)
                .with(People.signedIn(newcomer))
                .with(csrf())
                .param("_owner", newcomer.id().toString())
                .param("once", once.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = (session.length == 0 ? request : request.cookie(session)).exchange();
        session = answer.getResponse().getCookies().length == 0
                ? session
                : answer.getResponse().getCookies();
        return answer;
    }

    private MvcTestResult look() {
        var request = web.get().uri(page + "?lang=kk").with(People.signedIn(newcomer));
        return (session.length == 0 ? request : request.cookie(session)).exchange();
    }

    private List<String> states() {
        return jdbc.sql("select state from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(String.class)
                .list();
    }

    @Test
    void what_is_typed_wrong_is_shown_again_with_the_reason_and_asks_for_nothing() {
        for (String share : List.of("", "0", "-5", "жүз", "1,234", "99999999999999")) {
            assertThat(post(UUID.randomUUID(), "share", share, "charter", "true"))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo(page);
            assertThat(look())
                    .bodyText()
                    .contains("govuk-error-message")
                    .as("no words of another form that has a field of this name")
                    .doesNotContain("Пайыз");
        }
        assertThat(post(UUID.randomUUID(), "share", "20000"))
                .as("without the promise of article 28, point 2")
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(look()).bodyText().contains("govuk-error-message", "20000");
        assertThat(states()).isEmpty();
    }

    @Test
    void who_asked_to_leave_reads_when_and_what_comes_next_and_is_not_asked_to_ask_again() {
        Someone member = made.member();
        String leave = "/cabinet/cooperatives/" + made.id() + "/leave";
        var asked = web.get().uri(leave + "?lang=ru").with(People.signedIn(member));
        assertThat(asked.exchange()).bodyText().contains("Подать заявление о выходе");
        memberships.askToLeave(people.actor(member), made.id(), UUID.randomUUID());
        assertThat(asked.exchange())
                .bodyText()
                .contains(
                        "Вы подали заявление о выходе", "Заявление должны рассмотреть не позднее", "Отозвать заявление")
                .contains("action=\"/cabinet/cooperatives/" + made.id() + "/stay\"")
                .doesNotContain("Подать заявление о выходе");
        clock.advance(Duration.ofDays(60));
        assertThat(asked.exchange())
                .bodyText()
                .contains("Срок рассмотрения прошёл")
                .doesNotContain("должны рассмотреть не позднее");
        memberships.stay(people.actor(member), made.id());
        assertThat(asked.exchange()).bodyText().contains("Подать заявление о выходе");
    }

    @Test
    void the_form_for_a_decision_of_a_meeting_counts_no_members_of_today() {
        post(UUID.randomUUID(), "share", "20000", "charter", "true");
        UUID asked = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(UUID.class)
                .single();
        for (String form : List.of("/members/" + asked + "/decision", "/chair")) {
            assertThat(web.get()
                            .uri("/cabinet/cooperatives/" + made.id() + form + "?lang=ru")
                            .with(People.signedIn(made.chair()))
                            .exchange())
                    .bodyText()
                    .contains("двух третей тех, кто был членом в день собрания")
                    .doesNotContain("Из 4 членов");
        }
    }

    @Test
    void pressed_twice_it_is_asked_once() {
        UUID once = UUID.randomUUID();
        for (int presses = 0; presses < 2; presses++) {
            assertThat(post(once, "share", "20000", "charter", "true"))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo("/cooperatives/" + made.id());
        }
        assertThat(states()).containsExactly("APPLIED");
    }

    @Test
    void pressed_late_by_who_is_asked_for_already_it_changes_nothing_and_says_so() {
        post(UUID.randomUUID(), "share", "20000", "charter", "true");
        post(UUID.randomUUID(), "share", "70000", "charter", "true");
        assertThat(jdbc.sql("select share from membership where cooperative_id = ? and account_id = ?")
                        .params(made.id(), newcomer.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("20000");
        assertThat(look())
                .as("the page leads on to where it stands")
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/cooperatives/" + made.id());
    }

    @Test
    void who_is_admitted_is_told_what_is_paid_until_when_by_the_charter() {
        post(UUID.randomUUID(), "share", "20000", "charter", "true");
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(UUID.class)
                .single();
        Actor chair = people.actor(made.chair());
        assertThat(memberships.decide(
                        chair,
                        made.id(),
                        membership,
                        new MeetingDecision(clock.today(), 4, 4, 0, 0),
                        UUID.randomUUID()))
                .isEqualTo(MembershipState.ADMITTED);
        background.await();
        assertThat(inbox.open(people.actor(newcomer), null).rows())
                .extracting(Inbox.Message::text)
                .anySatisfy(text -> assertThat(text)
                        .matches("(?s).*20.000.*")
                        .containsAnyOf("admitted you", "қабылдады", "принял"));
    }
}
