package kz.yntymaq.review.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OfficialAnswersTest {

    private static final String REASON = "Жарғыда мал шаруашылығы жазылмаған.";
    private static final Found MET = new Found(true, null);
    private static final Found NOT_MET = new Found(false, REASON);

    /** A rule that bars, and looks at no answer alone. */
    private static final String CHARTER = "ActivityIsInCharter";

    /** A criterion, which looks at the place and the direction. */
    private static final String DIRECTION = "DirectionHasPriority";

    @Autowired
    OfficialAnswers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Applications applications;

    @Autowired
    RuleAnswers rules;

    @Autowired
    Interleaving interleaving;

    @Autowired
    People people;

    @Autowired
    OblastMoney money;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    UUID id;
    Actor district;
    Actor colleague;
    Actor oblast;

    @BeforeEach
    void an_application_at_its_check() {
        cases = new Cases(jdbc, people, clock);
        id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        district = people.actor(people.official(Places.SAIRAM));
        colleague = people.actor(people.official(Places.SAIRAM));
        oblast = people.actor(people.official(Places.TURKISTAN));
        money.atLeastSet(Places.TURKISTAN, 9_000_000_000L);
    }

    @Test
    void a_check_is_done_only_when_each_rule_that_people_tell_is_answered() {
        assertThat(asked()).containsExactly(CHARTER, DIRECTION);
        assertThatThrownBy(() -> complete(district)).hasMessage("review.answer.error.asked");
        rules.answer(district, id, CHARTER, MET);
        assertThat(asked()).containsExactly(DIRECTION);
        assertThatThrownBy(() -> complete(district)).hasMessage("review.answer.error.asked");
        assertThat(application().getStage()).isEqualTo(Stages.DOCUMENT_CHECK);
        rules.answer(colleague, id, DIRECTION, MET);
        complete(district);
        assertThat(application().getStage()).isEqualTo(Stages.CONCLUSION);
        assertThat(jdbc.sql("select subject || ' ' || detail from audit_entry where account_id = ? and action = ?")
                        .params(district.accountId(), "application.rule-answered")
                        .query(String.class)
                        .list())
                .containsExactly(application().getNumber() + " " + CHARTER + " met");
    }

    @Test
    void a_rule_that_is_not_met_stops_the_check_until_its_answer_is_another() {
        rules.allMet(district, id);
        change(CHARTER, NOT_MET);
        assertThatThrownBy(() -> complete(district)).hasMessage("review.answer.error.not-met");
        assertThatThrownBy(() -> complete(colleague)).hasMessage("review.answer.error.not-met");
        change(CHARTER, MET);
        complete(district);
        assertThat(application().getStage()).isEqualTo(Stages.CONCLUSION);
    }

    @Test
    void a_criterion_that_is_not_met_goes_on_with_its_words() {
        rules.answer(district, id, CHARTER, MET);
        rules.answer(district, id, DIRECTION, NOT_MET);
        complete(district);
        OpenRule direction = rule(DIRECTION);
        assertThat(direction.isNotMet()).isTrue();
        assertThat(direction.stops()).isFalse();
        assertThat(direction.answers()).extracting(OfficialAnswer::getWords).containsExactly(REASON);
    }

    @Test
    void a_rule_that_is_not_met_needs_words() {
        assertThatThrownBy(() -> new Found(false, null)).isInstanceOf(FieldViolationException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into official_answer (id, application_id, rule, account_id, stage, submission, met, facts, answered_at, turn, version) "
                                        + "values (gen_random_uuid(), ?, 'X', ?, 'X', 1, false, repeat('0', 64), now(), 1, 0)")
                        .params(id, district.accountId())
                        .update())
                .hasMessageContaining("official_answer_check");
    }

    @Test
    void once_its_stage_is_done_an_answer_is_a_record_and_a_later_official_stands_beside() {
        rules.allMet(district, id);
        complete(district);
        OfficialAnswer first = rule(CHARTER).answers().get(0);
        assertThat(first.isOpen()).isFalse();
        for (String change : List.of(
                "update official_answer set met = false, words = 'x' where rule = ?",
                "delete from official_answer where rule = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(CHARTER).update()).hasMessageContaining("stays as it is");
        }
        rules.answer(colleague, id, CHARTER, NOT_MET);
        assertThat(rule(CHARTER).answers())
                .extracting(OfficialAnswer::getAccountId, OfficialAnswer::isMet, OfficialAnswer::getStage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(district.accountId(), true, "DOCUMENT_CHECK"),
                        org.assertj.core.groups.Tuple.tuple(colleague.accountId(), false, "CONCLUSION"));
        assertThat(rule(CHARTER).stops()).isTrue();
    }

    @Test
    void an_approval_waits_for_answers_and_the_last_one_counts() {
        UUID decided = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        id = decided;
        assertThatThrownBy(this::approve).hasMessage("review.answer.error.asked");
        rules.answer(oblast, id, DIRECTION, NOT_MET);
        rules.answer(oblast, id, CHARTER, NOT_MET);
        assertThatThrownBy(this::approve).hasMessage("review.answer.error.not-met");
        rules.answer(people.actor(people.official(Places.TURKISTAN)), id, CHARTER, MET);
        approve();
        assertThat(cases.state(id)).isEqualTo("APPROVED");
        assertThat(rule(CHARTER).answers()).hasSize(2).noneMatch(OfficialAnswer::isOpen);
    }

    @Test
    void what_is_changed_after_an_answer_is_asked_anew_and_nothing_else() {
        rules.allMet(district, id);
        answer("PURPOSE", "Жылқы сатып алу");
        assertThat(asked()).as("the direction does not look at the purpose").containsExactly(CHARTER);
        assertThat(rule(CHARTER).isAskedAnew()).isTrue();
        answer("DIRECTION", "CROP");
        assertThat(asked()).containsExactly(CHARTER, DIRECTION);
        answer("DIRECTION", "LIVESTOCK");
        answer("PURPOSE", "Сиыр сатып алу");
        assertThat(asked()).isEmpty();
        jdbc.sql("""
                insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                values (gen_random_uuid(), 'application', ?, 'CHARTER', 'charter.pdf', 'application/pdf', 1, repeat('0', 64), ?, now(), 0)""").params(id, district.accountId()).update();
        assertThat(asked()).as("a paper may speak for any rule").containsExactly(CHARTER, DIRECTION);
    }

    @Test
    void answers_on_what_was_sent_before_corrections_stay_and_new_ones_name_the_second_sending() {
        rules.answer(district, id, CHARTER, NOT_MET);
        reviews.askForCorrections(
                district,
                id,
                UUID.randomUUID(),
                cases.version(id),
                List.of(new AskedCorrection("PURPOSE", AskedCorrection.Reason.OTHER, REASON)));
        assertThatThrownBy(() -> rules.answer(district, id, CHARTER, MET)).hasMessage("review.error.stage");
        answer("PURPOSE", "Жылқы сатып алу");
        jdbc.sql("""
                update loan_application set state = 'SUBMITTED', due_on = registered_on, clock_stopped_on = null, correction_due = null,
                       version = version + 1 where id = ?""").param(id).update();
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
                select application_id, max(row) + 1, min(by_account::text)::uuid, now(), 'CORRECTION_ASKED', 'SUBMITTED', 'RESUBMITTED'
                  from application_transition where application_id = ? group by application_id""").param(id).update();
        assertThat(asked()).contains(CHARTER);
        rules.answer(district, id, CHARTER, MET);
        assertThat(rule(CHARTER).answers())
                .extracting(OfficialAnswer::getSubmission, OfficialAnswer::isMet)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
    }

    @Test
    void who_completes_while_a_colleague_finds_a_rule_not_met_is_stopped() throws Exception {
        rules.allMet(district, id);
        Future<Boolean> completed = interleaving.meanwhile(() -> rules.answer(colleague, id, CHARTER, NOT_MET), () -> {
            complete(district);
            return true;
        });
        assertThat(Interleaving.failure(completed)).hasMessage("review.answer.error.not-met");
        assertThat(application().getStage()).isEqualTo(Stages.DOCUMENT_CHECK);
    }

    @Test
    void who_answers_while_a_colleague_completes_the_check_is_too_late() throws Exception {
        rules.allMet(district, id);
        Future<Boolean> answered = interleaving.meanwhile(() -> complete(district), () -> {
            rules.answer(colleague, id, CHARTER, NOT_MET);
            return true;
        });
        assertThat(Interleaving.failure(answered)).isInstanceOf(StaleEditException.class);
        assertThat(application().getStage()).isEqualTo(Stages.CONCLUSION);
        assertThat(rule(CHARTER).isNotMet()).isFalse();
    }

    @Test
    void two_officials_who_answer_the_same_rule_at_once_are_both_kept() throws Exception {
        Future<Boolean> second = interleaving.meanwhile(() -> rules.answer(district, id, CHARTER, MET), () -> {
            rules.answer(colleague, id, CHARTER, NOT_MET);
            return true;
        });
        assertThat(second.get()).isTrue();
        assertThat(rule(CHARTER).answers())
                .extracting(OfficialAnswer::getAccountId)
                .containsExactly(district.accountId(), colleague.accountId());
        assertThat(rule(CHARTER).isNotMet()).isTrue();
    }

    @Test
    void an_own_answer_that_another_window_changed_is_not_overwritten() {
        rules.answer(district, id, CHARTER, NOT_MET);
        assertThatThrownBy(() -> rules.answer(district, id, CHARTER, MET)).isInstanceOf(StaleEditException.class);
        assertThat(rule(CHARTER).isNotMet()).isTrue();
    }

    @Test
    void a_button_pressed_twice_answers_once() {
        UUID once = UUID.randomUUID();
        answers.answer(district, id, CHARTER, once, 1, OfficialAnswers.NONE, MET);
        answers.answer(district, id, CHARTER, once, 1, OfficialAnswers.NONE, MET);
        assertThat(rule(CHARTER).answers()).hasSize(1);
    }

    @Test
    void nobody_answers_for_another_office_nor_a_rule_that_people_are_not_asked_of() {
        for (Actor stranger : List.of(
                people.actor(people.official(Places.BURABAY)),
                people.actor(people.auditor()),
                people.actor(people.operatorOfficer(Places.TURKISTAN)),
                people.actor(people.villager()))) {
            assertThatThrownBy(() ->
                            answers.answer(stranger, id, CHARTER, UUID.randomUUID(), 1, OfficialAnswers.NONE, MET))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> rules.answer(oblast, id, CHARTER, MET))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("review.error.stage");
        assertThatThrownBy(() -> rules.answer(district, id, "NoSuchRule", MET)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.answer(district, id, "AmountWithinLimit", MET))
                .isInstanceOf(kz.yntymaq.kernel.MovedOnException.class);
    }

    private void change(String rule, Found found) {
        OfficialAnswer mine = rule(rule).openOf(district.accountId());
        answers.answer(district, id, rule, UUID.randomUUID(), cases.version(id), mine.getVersion(), found);
    }

    private void complete(Actor official) {
        reviews.completeDocumentCheck(official, id, UUID.randomUUID(), cases.version(id));
    }

    private void approve() {
        decisions.approve(oblast, id, UUID.randomUUID(), cases.version(id), REASON, REASON, REASON);
    }

    private void answer(String question, String value) {
        jdbc.sql("update loan_application set answers = answers || jsonb_build_object(?::text, ?::text) where id = ?")
                .params(question, value, id)
                .update();
    }

    private Application application() {
        return applications.findVisibleTo(oblast, id);
    }

    private List<String> asked() {
        return answers.of(application()).asked().stream().map(OpenRule::code).toList();
    }

    private OpenRule rule(String code) {
        return answers.of(application()).all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
