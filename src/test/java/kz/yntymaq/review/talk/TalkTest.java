package kz.yntymaq.review.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.support.Background;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicant and office write to each other, and what colleagues keep to themselves. */
@PortalTest
class TalkTest {

    @Autowired
    Talk talk;

    @Autowired
    Absences absences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Background background;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Cases cases;
    Someone chair;
    Someone member;
    Someone official;
    UUID cooperative;
    UUID id;

    @BeforeEach
    void a_case_that_a_district_checks() {
        cases = new Cases(jdbc, people, clock);
        chair = people.villager(Places.ZERENDI_VILLAGE);
        member = people.villager(Places.ZERENDI_VILLAGE);
        official = people.official(Places.ZERENDI);
        cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        cases.join(cooperative, member);
        id = cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                5_000_000,
                clock.today().plusDays(3));
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private static Map<String, String> typed(Someone person, String kind, String words) {
        return Map.of(
                "_owner", person.id().toString(), "once", UUID.randomUUID().toString(), "kind", kind, "words", words);
    }

    private List<String> told(Someone person) {
        background.await();
        return jdbc.sql(
                        "select key from inbox_message where account_id = ? and key ~ '^(talk|review.work).message' order by at")
                .param(person.id())
                .query(String.class)
                .list();
    }

    @Test
    void applicant_and_office_write_to_each_other_and_the_applicant_never_reads_a_note() {
        String office = "/office/applications/" + id;
        String cabinet = "/cabinet/applications/" + id;
        PlainBrowser officials = browserOf(official);
        assertThat(officials.get(office + "?lang=ru").body())
                .contains(id + "/talk", "Написать претенденту или коллегам");
        assertThat(officials
                        .fill(office + "/talk", typed(official, "", "Кому это?"))
                        .body())
                .as("for whom is chosen each time")
                .contains("govuk-error-message", "Кому это?");
        officials.fill(office + "/talk", typed(official, "NOTE", "Баға күмәнді, тексереміз"));
        officials.fill(office + "/talk", typed(official, "TO_APPLICANT", "Сатушы кім?"));
        assertThat(officials.get(office + "/talk").body()).contains("Баға күмәнді", "Сатушы кім?", "только коллегам");
        assertThat(told(chair)).containsExactly("talk.message.office");

        PlainBrowser own = browserOf(chair);
        assertThat(own.get(cabinet).body()).contains(id + "/talk").doesNotContain("Баға күмәнді");
        own.fill(cabinet + "/talk", typed(chair, "NOTE", "«Дән» ЖШС сатады"));
        assertThat(own.get(cabinet + "/talk").body())
                .contains("Сатушы кім?", "«Дән» ЖШС сатады", official.name().full())
                .doesNotContain("Баға күмәнді");
        assertThat(officials.get(office + "/talk").body()).contains("«Дән» ЖШС сатады", "от претендента");
        assertThat(told(official)).as("nobody has taken it").contains("talk.message.applicant");
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject = (select number from loan_application where id = ?) "
                                        + "and action ~ '(noted|wrote)' order by position")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("review.noted", "review.wrote", "application.wrote");
        assertThatThrownBy(() -> jdbc.sql("update case_talk set words = 'x'").update())
                .as("what was written stays")
                .isInstanceOf(Exception.class);
    }

    @Test
    void who_has_a_part_or_another_office_writes_nothing_and_reads_no_note() {
        talk.fromOffice(people.actor(official), id, TalkKind.NOTE, "Көршісі ме екен?", UUID.randomUUID());
        Someone both = people.official(Places.ZERENDI);
        cases.join(cooperative, both);
        assertThat(browserOf(both).get("/office/applications/" + id + "/talk").body())
                .doesNotContain("Көршісі ме екен?", "<textarea");
        assertThatThrownBy(
                        () -> talk.fromOffice(people.actor(both), id, TalkKind.NOTE, "Мен де жазам", UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);

        Someone above = people.official(Places.AKMOLA);
        talk.fromOffice(people.actor(above), id, TalkKind.NOTE, "Облыс та көрді", UUID.randomUUID());
        assertThatThrownBy(() -> talk.fromOffice(
                        people.actor(above), id, TalkKind.TO_APPLICANT, "Кезегі жоқ", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("talk.refused.turn"));
        assertThat(browserOf(member).get("/cabinet/applications/" + id).body())
                .as("a member is led to no page that is not theirs")
                .doesNotContain(id + "/talk");
        for (Someone stranger : List.of(people.official(Places.SAIRAM), member, people.villager())) {
            PlainBrowser browser = browserOf(stranger);
            assertThat(browser.get("/office/applications/" + id + "/talk").statusCode())
                    .isIn(403, 404);
            assertThat(browser.get("/cabinet/applications/" + id + "/talk").statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> talk.fromApplicant(people.actor(stranger), id, "Мен кіммін", UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() ->
                        talk.fromOffice(people.actor(people.auditor()), id, TalkKind.NOTE, "Аудит", UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_pressed_twice_is_written_once_and_nobody_writes_without_end_or_after_the_end() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            talk.fromApplicant(people.actor(chair), id, "Қашан қаралады?", key);
        }
        for (int i = 1; i < TalkRule.MOST_A_DAY; i++) {
            talk.fromApplicant(people.actor(chair), id, "Тағы сұрақ " + i, UUID.randomUUID());
        }
        assertThatThrownBy(() -> talk.fromApplicant(people.actor(chair), id, "Артық", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("talk.refused.many"));
        assertThat(talk.ofApplicant(people.actor(chair), id).lines()).hasSize(TalkRule.MOST_A_DAY);

        String page = "/cabinet/applications/" + id + "/talk";
        String long_ = "ұ".repeat(TalkRule.LONGEST + 1);
        assertThat(browserOf(chair).fill(page, typed(chair, "NOTE", long_)).body())
                .contains("govuk-error-message", long_);
        UUID refused = cases.sent(cooperative, chair, Places.ZERENDI_VILLAGE, null, 1_000_000, null);
        assertThatThrownBy(() -> talk.fromApplicant(people.actor(chair), refused, "Неге?", UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class);
        assertThat(talk.ofApplicant(people.actor(chair), refused).may()).isEmpty();
    }

    @Test
    void who_works_on_a_case_and_stands_in_is_told_and_nobody_else() {
        Someone colleague = people.official(Places.ZERENDI);
        Someone deputy = people.official(Places.ZERENDI);
        jdbc.sql("update loan_application set worker_id = ? where id = ?")
                .params(official.id(), id)
                .update();
        absences.enter(
                people.actor(official), official.id(), deputy.id(), clock.today(), clock.today(), UUID.randomUUID());
        talk.fromApplicant(people.actor(chair), id, "Жауап күтемін", UUID.randomUUID());
        String number = jdbc.sql("select number from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new ApplicationMoved(id, cooperative, number, ApplicationEvent.RESUBMITTED)));
        for (Someone one : List.of(official, deputy)) {
            assertThat(told(one)).contains("talk.message.applicant", "review.work.message.RESUBMITTED");
        }
        assertThat(told(colleague)).isEmpty();
    }
}
