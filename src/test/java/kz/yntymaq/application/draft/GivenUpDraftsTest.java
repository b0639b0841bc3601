package kz.yntymaq.application.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class GivenUpDraftsTest {

    private static final LocalDate DELETED = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST_DAY = DELETED.plusDays(30);

    @Autowired
    GivenUpDrafts givenUp;

    @Autowired
    ErasedDrafts erased;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Documents files;

    @Autowired
    Submission submission;

    @Autowired
    Interleaving waiting;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    Someone member;
    Actor actor;
    UUID draft;
    UUID cooperative;

    @BeforeEach
    void a_draft_that_was_deleted() {
        chair = people.villager();
        member = people.villager();
        actor = people.actor(chair);
        draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(member.id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        new BigDecimal("9000000"))
                .get(0);
        cooperative = applications.findOfChair(actor, draft).getApplicantId();
        delete();
    }

    @Test
    void a_deleted_draft_is_taken_back_from_the_cabinet_with_its_answers_and_documents() {
        assertThat(see("/cabinet", chair))
                .contains("Жойылған қараламаны қайтару", "/cabinet/applications/" + draft, "23.12.2026 күніне дейін")
                .doesNotContain("Өтінімді толтырып бітіріңіз");
        assertThat(see("/cabinet/applications/" + draft, chair))
                .contains("Бұл қаралама жойылған", "2026 жылғы 23 желтоқсан күніне дейін", "Қараламаны қайтару")
                .doesNotContain("Осы жауаптармен жаңа өтінім бастау", "кері қайтарып алынды");

        assertThat(press(chair)).hasRedirectedUrl("/cabinet/applications/" + draft);

        Application back = applications.findOfChair(actor, draft);
        assertThat(back.getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(back.getAnswers().given().text("PURPOSE")).isEqualTo("Сүт цехы");
        assertThat(documents.files(actor, draft)).hasSize(6);
        assertThat(back.getTransitions())
                .extracting(step -> step.event())
                .containsExactly("STARTED", "WITHDRAWN", "RESTORED");
        assertThat(see("/cabinet", chair))
                .contains("Өтінімді толтырып бітіріңіз")
                .doesNotContain("Жойылған қараламаны");
        applications.fill(
                actor, draft, back.getVersion(), "cooperative", Given.cooperative(Places.ZERENDI_VILLAGE, "1 т"));
        assertThat(applications.startOrContinue(actor, cooperative)).isEqualTo(draft);
    }

    @Test
    void taken_back_and_sent_it_can_be_withdrawn_but_not_taken_back_again() {
        givenUp.takeBack(actor, draft);
        submission.submit(actor, draft, UUID.randomUUID(), version());
        assertThat(see("/office/applications/" + draft, people.official(Places.ZERENDI)))
                .as("what was deleted and taken back before it was sent is no matter of the office")
                .contains("Қаралама басталды")
                .doesNotContain("Кері қайтарып алынды");
        submission.withdraw(actor, draft, version(), null);
        refused("application.error.state");
        assertThat(see("/cabinet/applications/" + draft, chair)).doesNotContain("Қараламаны қайтару");
    }

    @Test
    void only_the_chair_takes_it_back_no_member_stranger_or_helper() {
        Someone helper = people.villager();
        var hand = new OnBehalf(UUID.randomUUID(), chair.id(), helper.id(), "Көмекші", Power.SUBMIT, cooperative, null);
        Actor help = actor.helped(hand, people.actor(helper));
        for (Actor other : List.of(people.actor(member), people.actor(people.villager()), help)) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> givenUp.takeBack(other, draft));
        }
        assertThat(press(member)).hasStatus(404);
        assertThat(see("/cabinet", member)).doesNotContain("Жойылған қараламаны қайтару");
        assertThat(see("/cabinet/applications/" + draft, member)).doesNotContain("Қараламаны қайтару");
        assertThat(applications.findOfChair(actor, draft).getState()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void another_open_application_of_the_programme_stands_in_the_way_one_of_another_programme_does_not() {
        applications.startOrContinue(actor, cooperative, "MILK");
        givenUp.takeBack(actor, draft);
        delete();
        UUID next = applications.startOrContinue(actor, cooperative);
        assertThat(next).isNotEqualTo(draft);
        refused("application.error.another-open");
        assertThat(press(chair)).hasRedirectedUrl("/cabinet/applications/" + draft);
        submission.withdraw(actor, next, applications.findOfChair(actor, next).getVersion(), null);
        givenUp.takeBack(actor, draft);
    }

    @Test
    void thirty_days_later_it_can_be_taken_back_a_day_after_that_it_cannot_even_where_it_is_not_erased_yet() {
        clock.set(LAST_DAY.plusDays(1));
        refused("application.error.take-back-late");
        assertThat(see("/cabinet", chair)).doesNotContain("Жойылған қараламаны қайтару");
        assertThat(see("/cabinet/applications/" + draft, chair)).doesNotContain("Қараламаны қайтару");
        clock.set(LAST_DAY);
        givenUp.takeBack(actor, draft);
    }

    @Test
    void afterwards_it_is_erased_with_its_documents_and_what_others_share_stays() {
        givenUp.takeBack(actor, draft);
        documents.add(actor, draft, "CHARTER", "құпия.pdf", SampleFiles.resource(SampleFiles.pdf()));
        StoredFile charter = documents.files(draft).get("CHARTER").get(1);
        StoredFile shared = files.share(
                chair.id(), charter.getId(), new StoredFile.Use("wallet", cooperative, "CHARTER", cooperative));
        jdbc.sql(
                        "insert into application_help (application_id, helper_id, for_account, act, at) values (?, ?, ?, 'PREPARED', now())")
                .params(draft, member.id(), chair.id())
                .update();
        jdbc.sql("""
                insert into application_help_section (application_id, helper_id, for_account, section, at)
                values (?, ?, ?, 'PLAN', now())""").params(draft, member.id(), chair.id()).update();
        delete();

        clock.set(LAST_DAY);
        erased.erase();
        assertThat(count("loan_application where id = ?")).isOne();

        clock.set(LAST_DAY.plusDays(1));
        erased.erase();
        for (String table : List.of(
                "loan_application where id = ?",
                "application_transition where application_id = ?",
                "application_help where application_id = ?",
                "application_help_section where application_id = ?",
                "stored_file where owner_id = ? and removed_at is null",
                "stored_file where owner_id = ? and name <> '–'")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(files.of("wallet", cooperative))
                .extracting(StoredFile::getId)
                .containsExactly(shared.getId());
        assertThat(jdbc.sql("select count(*) from file_content where file_id = ?")
                        .param(charter.getId())
                        .query(Integer.class)
                        .single())
                .as("the content that another shares")
                .isOne();
        assertThat(jdbc.sql(
                                "select count(*) from file_content c join stored_file f on f.id = c.file_id where f.owner_id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .as("contents that nobody shares")
                .isOne();
        assertThat(count("audit_entry where action = 'application.draft-erased' and subject = cast(? as text)"))
                .isOne();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> givenUp.takeBack(actor, draft));
    }

    @Test
    void what_was_taken_back_or_sent_is_never_erased() {
        givenUp.takeBack(actor, draft);
        clock.set(LAST_DAY.plusYears(1));
        erased.erase();
        assertThat(applications.findOfChair(actor, draft).getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(documents.files(draft)).hasSize(6);
    }

    @Test
    void two_presses_at_once_take_it_back_once() throws Exception {
        var second = waiting.meanwhile(() -> givenUp.takeBack(actor, draft), () -> {
            givenUp.takeBack(actor, draft);
            return true;
        });
        assertThat(second.get()).isTrue();
        assertThat(count("application_transition where application_id = ? and event = 'RESTORED'"))
                .isOne();
    }

    @Test
    void who_begins_another_at_the_same_moment_goes_on_with_the_one_that_was_taken_back() throws Exception {
        var begun = waiting.meanwhile(
                () -> givenUp.takeBack(actor, draft), () -> applications.startOrContinue(actor, cooperative));
        assertThat(begun.get()).isEqualTo(draft);
    }

    @Test
    void who_takes_it_back_while_another_is_begun_is_refused() throws Exception {
        var second = waiting.meanwhile(() -> applications.startOrContinue(actor, cooperative), () -> {
            givenUp.takeBack(actor, draft);
            return true;
        });
        assertThat(Interleaving.failure(second)).hasMessageContaining("application.error.another-open");
    }

    @Test
    void what_is_being_taken_back_is_not_erased_at_the_same_moment() throws Exception {
        var second = waiting.meanwhile(() -> givenUp.takeBack(actor, draft), () -> {
            clock.set(LAST_DAY.plusDays(1));
            erased.erase();
            return true;
        });
        assertThat(second.get()).isTrue();
        assertThat(applications.findOfChair(actor, draft).getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(documents.files(draft)).hasSize(6);
    }

    private void delete() {
        submission.withdraw(actor, draft, version(), null);
    }

    private int version() {
        return applications.findOfChair(actor, draft).getVersion();
    }

    @Test
    void whoever_only_claims_an_identity_learns_early_what_sending_needs_and_gives_the_own_draft_up() {
        Someone claimed = people.claimed();
        String needed = "Өтінімді жіберу үшін жеке басыңыз расталуы керек";
        assertThat(see("/cabinet/applications/start?programme=AAP", claimed)).contains(needed);
        assertThat(see("/cabinet/applications/start?programme=AAP", people.villager()))
                .doesNotContain(needed);
        UUID own = applications.startOrContinue(people.actor(claimed), claimed.id(), "AAP");
        String page = "/cabinet/applications/" + own;
        assertThat(see(page + "/withdraw", claimed)).contains("action=\"" + page + "/delete\"");
        pages.post()
                .uri(page + "/delete")
                .with(People.signedIn(claimed))
                .with(csrf())
                .param("_owner", claimed.id().toString())
                .param(
                        "version",
                        String.valueOf(applications
                                .findOfChair(people.actor(claimed), own)
                                .getVersion()))
                .exchange();
        assertThat(see("/cabinet", claimed)).contains("Жойылған қараламаны қайтару");
    }

    private void refused(String key) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> givenUp.takeBack(actor, draft))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table)
                .param(draft)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult press(Someone who) {
        return pages.post()
                .uri("/cabinet/applications/" + draft + "/take-back")
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .exchange();
    }

    private String see(String page, Someone who) {
        var answer = pages.get().uri(page).with(People.signedIn(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
