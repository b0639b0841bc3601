package kz.yntymaq.review.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.assignment.Assignments;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class OversightTest {

    private static final String WHY = "Құжаттар толық емес.";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Oversight oversight;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Assignments assignments;

    @Autowired
    Background background;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    Someone person;
    Actor official;

    @BeforeEach
    void an_office() {
        cases = new Cases(jdbc, people, clock);
        jdbc.sql("delete from application_transition").update();
        jdbc.sql("delete from loan_application").update();
        person = people.official(Places.ZERENDI);
        official = people.actor(person);
    }

    @Test
    void reckons_the_time_to_decision_refusals_and_corrections_of_the_period_and_of_the_territory() {
        UUID sameDay = check();
        UUID overWeekend = check();
        UUID returned = check();
        UUID elsewhere = cases.sent(Places.BURABAY_KATARKOL, Stages.DOCUMENT_CHECK);
        refuse(official, sameDay);
        reviews.askForCorrections(
                official,
                returned,
                UUID.randomUUID(),
                1,
                List.of(new AskedCorrection("PURPOSE", AskedCorrection.Reason.OTHER, WHY)));
        jdbc.sql("update loan_application set state = 'SUBMITTED', clock_stopped_on = null where id = ?")
                .param(returned)
                .update();
        clock.set(MONDAY.plusDays(7));
        refuse(official, overWeekend);
        refuse(people.actor(people.official(Places.BURABAY)), elsewhere);
        clock.set(MONDAY.plusDays(8));
        refuse(official, returned);

        OfficeFigures all = figures(official, MONDAY, MONDAY.plusDays(8), null);
        assertThat(all.times().spans())
                .as("working days after the day of submission")
                .containsExactly(
                        new DecisionTimes.Span(0, 1), new DecisionTimes.Span(5, 1), new DecisionTimes.Span(6, 1));
        assertThat(all.times().median()).isEqualTo(5);
        assertThat(all.times().nineOfTen()).isEqualTo(6);
        assertThat(all.refusals()).extracting(OfficeFigures.Refusal::cases).containsExactly(3L);
        assertThat(all.corrections())
                .containsExactly(new OfficeFigures.Corrected(0, 2), new OfficeFigures.Corrected(1, 1));
        assertThat(all.correctionsEach()).isEqualByComparingTo(new BigDecimal("0.3"));
        assertThat(figures(official, MONDAY.plusDays(7), MONDAY.plusDays(7), null)
                        .times()
                        .spans())
                .containsExactly(new DecisionTimes.Span(5, 1));

        Actor oblast = people.actor(people.official(Places.AKMOLA));
        assertThat(figures(oblast, MONDAY, MONDAY.plusDays(8), null).times().cases())
                .isEqualTo(4);
        OfficeFigures burabay = figures(oblast, MONDAY, MONDAY.plusDays(8), Places.BURABAY);
        assertThat(burabay.times().cases()).isEqualTo(1);
        assertThat(burabay.officials()).as("named to their own office alone").isEmpty();
        assertThat(figures(official, MONDAY, MONDAY.plusDays(8), Places.BURABAY)
                        .times()
                        .cases())
                .as("a place that is not beneath is not looked at")
                .isEqualTo(3);
    }

    @Test
    void tells_the_load_and_the_lateness_of_each_colleague_and_stage_and_no_applicant() {
        Someone colleague = people.official(Places.ZERENDI);
        UUID late = check();
        UUID mine = check();
        cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        assignments.take(official, late, UUID.randomUUID());
        assignments.take(official, mine, UUID.randomUUID());
        jdbc.sql("update loan_application set due_on = ? where id = ?")
                .params(MONDAY.minusDays(1), late)
                .update();
        UUID decided = check();
        refuse(people.actor(colleague), decided);

        OfficeFigures figures = figures(official, MONDAY, MONDAY, null);
        assertThat(figures.officials())
                .extracting(OfficeFigures.Load::open, OfficeFigures.Load::late, OfficeFigures.Load::decided)
                .contains(tuple(2L, 1L, 0L), tuple(0L, 0L, 1L));
        assertThat(figures.stages())
                .extracting(
                        OfficeFigures.StageWait::stage, OfficeFigures.StageWait::open, OfficeFigures.StageWait::late)
                .containsExactly(tuple("DOCUMENT_CHECK", 2L, 1L), tuple("DECISION", 1L, 0L));
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(pages.get()
                            .uri("/office/oversight?from=01.11.2026&place=1&lang=" + language)
                            .with(People.signedIn(person)))
                    .bodyText()
                    .contains("y-bar__used")
                    .doesNotContain("??", "Береке", "<script>");
        }
        for (String wrong : List.of("from=x", "from=23.11.2026&to=22.11.2026", "from=01.01.2020&to=22.11.2026")) {
            assertThat(pages.get().uri("/office/oversight?" + wrong).with(People.signedIn(person)))
                    .as(wrong)
                    .bodyText()
                    .contains("govuk-error-message")
                    .doesNotContain("y-bar__used");
        }
        assertThatThrownBy(() -> oversight.places(people.actor(people.villager())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void tells_how_late_stages_were_done_in_a_period_by_stage_and_official_and_says_what_was_not_kept() {
        UUID inTime = check();
        UUID late = check();
        UUID before = check();
        refuse(official, inTime);
        clock.set(MONDAY.plusDays(7)); // due on the third day after Monday
        refuse(official, late);
        refuse(official, before);
        jdbc.sql("update application_stage_day set due_on = null where application_id = ?")
                .param(before)
                .update();

        OfficeFigures all = figures(official, MONDAY, MONDAY.plusDays(7), null);
        assertThat(all.done())
                .containsExactly(new OfficeFigures.StageDone(
                        "DOCUMENT_CHECK", "AA-2026-04-22", new OfficeFigures.Done(3, 1, 1)));
        assertThat(all.officials()).extracting(OfficeFigures.Load::done).contains(new OfficeFigures.Done(3, 1, 1));
        assertThat(all.isAnyUnknown()).isTrue();
        assertThat(figures(official, MONDAY, MONDAY, null).done())
                .extracting(OfficeFigures.StageDone::done)
                .containsExactly(new OfficeFigures.Done(1, 0, 0));
        jdbc.sql("update loan_application set stage_due = '{}', due_on = '2027-01-01'")
                .update();
        assertThat(figures(official, MONDAY, MONDAY.plusDays(7), null).done())
                .as("what is moved later changes nothing that is done")
                .isEqualTo(all.done());
    }

    @Test
    void takes_the_same_number_of_statements_however_many_cases_there_are() {
        refuse(official, check());
        background.await();
        figures(official, MONDAY, MONDAY, null);
        long one = Statements.during(() -> figures(official, MONDAY, MONDAY, null));
        for (int i = 0; i < 6; i++) {
            refuse(official, check());
        }
        background.await();
        long many = Statements.during(() -> figures(official, MONDAY, MONDAY, null));
        assertThat(many).isEqualTo(one);
    }

    @Test
    void the_median_and_nine_of_ten_are_days_that_cases_took() {
        assertThat(new DecisionTimes(List.of()).median()).isZero();
        var ten = new DecisionTimes(List.of(
                new DecisionTimes.Span(30, 1),
                new DecisionTimes.Span(3, 5),
                new DecisionTimes.Span(4, 3),
                new DecisionTimes.Span(9, 1)));
        assertThat(ten.median()).isEqualTo(3);
        assertThat(ten.nineOfTen()).isEqualTo(9);
    }

    @Test
    void a_decision_that_was_taken_back_counts_no_more() {
        UUID id = check();
        refuse(official, id);
        assertThat(figures(official, MONDAY, MONDAY, null).times().cases()).isOne();
        jdbc.sql("""
                insert into application_transition
                select r.* from application_transition t, jsonb_populate_record(null::application_transition,
                       to_jsonb(t) || jsonb_build_object('row', t.row + 1, 'event', 'REOPENED', 'at', t.at + interval '1 minute')) r
                 where t.application_id = ? and t.event = 'REFUSED_AT_CHECK'""").param(id).update();
        OfficeFigures after = figures(official, MONDAY, MONDAY, null);
        assertThat(after.times().cases()).isZero();
        assertThat(after.refusals()).isEmpty();
    }

    private UUID check() {
        return cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
    }

    private void refuse(Actor by, UUID id) {
        int version = jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        decisions.refuse(by, id, UUID.randomUUID(), version, "R_6", WHY);
    }

    private OfficeFigures figures(Actor by, LocalDate from, LocalDate to, @Nullable String place) {
        return oversight.figures(by, new OversightFilter(from, to, place));
    }
}
