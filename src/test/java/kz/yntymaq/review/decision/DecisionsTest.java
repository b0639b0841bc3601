package kz.yntymaq.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DecisionsTest {

    private static final String REASON = "Жоба ауыл басымдығына сай келеді.";
    private static final long AMOUNT = 10_000_000;

    @Autowired
    Decisions decisions;

    @Autowired
    Reviews reviews;

    @Autowired
    AuditChain chain;

    @Autowired
    People people;

    @Autowired
    OblastMoney money;

    @Autowired
    RuleAnswers rules;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    Cases cases;

    @BeforeEach
    void cases() {
        cases = new Cases(jdbc, people, clock);
        money.atLeastSet(Places.TURKISTAN, 9_000_000_000L);
    }

    @Test
    void fifty_officials_approve_at_once_and_only_what_the_limit_allows_is_approved() throws Exception {
        money.set(Places.AKMOLA, 10 * AMOUNT * 10 / 8); // a fifth is for processing
        var approvals = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
            Actor official = people.actor(people.official(Places.AKMOLA));
            rules.allMet(official, id);
            approvals.add(() -> approves(official, id));
        }

        List<Boolean> approved = AtOnce.all(approvals);

        assertThat(approved).filteredOn(yes -> yes).hasSize(10);
        LimitState limit = money.of(Places.AKMOLA);
        assertThat(limit.reserved()).isEqualByComparingTo(BigDecimal.valueOf(10 * AMOUNT));
        assertThat(limit.reserved().add(limit.left())).isEqualByComparingTo(limit.allotted());
        assertThat(number(
                        "select count(*) from loan_application where state = 'APPROVED' and oblast_code = '110000000'"))
                .isEqualByComparingTo("10");
        assertThat(number(
                        "select sum(amount) from loan_application a join limit_reservation r on r.application_id = a.id "
                                + "where a.state = 'APPROVED' and a.oblast_code = '110000000'"))
                .isEqualByComparingTo(limit.reserved());
        assertThat(chain.verify().isWhole()).isTrue();
    }

    /** More of them: {@code -Dlimit.runs=50 -Dlimit.cases=100}. */
    @Test
    void approvals_with_releases_in_between_reserve_what_stands_approved_after_each_run() throws Exception {
        int runs = Integer.getInteger("limit.runs", 2);
        int many = Integer.getInteger("limit.cases", 8);
        try {
            for (int run = 0; run < runs; run++) {
                long seed = Long.getLong("limit.seed", System.nanoTime()) + run;
                approvedAndReleased(new Random(seed), many, "run %d of seed %d".formatted(run, seed));
            }
        } finally {
            money.set(Places.TURKISTAN, 9_000_000_000L);
        }
        assertThat(chain.verify().isWhole()).isTrue();
    }

    /** Half of them fit. Each official approves, and gives some approvals up, so that another gets the money. */
    private void approvedAndReleased(Random random, int many, String which) throws Exception {
        BigDecimal before = money.of(Places.TURKISTAN).reserved();
        int room = many / 2;
        money.set(Places.TURKISTAN, (before.longValueExact() + room * AMOUNT) * 10 / 8); // a fifth is for processing
        var ids = new ArrayList<UUID>();
        var works = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < many; i++) {
            UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
            Actor official = people.actor(people.official(Places.TURKISTAN));
            rules.allMet(official, id);
            boolean givesUp = random.nextInt(3) == 0;
            ids.add(id);
            works.add(() -> {
                boolean approved = approves(official, id);
                if (approved && givesUp) {
                    decisions.release(official, id, UUID.randomUUID(), cases.version(id), REASON);
                }
                return approved && !givesUp;
            });
        }

        long stand = AtOnce.all(8, works).stream().filter(yes -> yes).count();

        LimitState limit = money.of(Places.TURKISTAN);
        assertThat(stand).as(which).isBetween(0L, (long) room);
        assertThat(ids.stream().filter(id -> cases.state(id).equals("APPROVED")).count())
                .as(which)
                .isEqualTo(stand);
        assertThat(limit.reserved().subtract(before))
                .as(which)
                .isEqualByComparingTo(BigDecimal.valueOf(stand * AMOUNT));
        assertThat(limit.reserved().add(limit.left())).as(which).isEqualByComparingTo(limit.allotted());
        assertThat(number(
                        "select coalesce(sum(amount), 0) from ledger_entry_v where account = 'RESERVED' and book like 'LIMIT:%'"
                                + " and transaction_id in (select transaction_id from limit_reservation where application_id in ("
                                + ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")) + "))"))
                .as(which + ": what was ever reserved")
                .isGreaterThanOrEqualTo(BigDecimal.valueOf(stand * AMOUNT));
    }

    private boolean approves(Actor official, UUID id) {
        try {
            decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, REASON);
            return true;
        } catch (RuleViolationException refused) {
            assertThat(refused.key()).isEqualTo("programme.quota.exceeded.processing");
            return false;
        }
    }

    @Test
    void an_approval_is_given_up_once_its_money_is_free_again_and_the_ledger_adds_up() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        BigDecimal before = money.of(Places.TURKISTAN).reserved();
        decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, REASON);
        UUID press = UUID.randomUUID();
        decisions.release(official, id, press, cases.version(id), REASON);
        decisions.release(official, id, press, cases.version(id), REASON);

        assertThat(cases.state(id)).isEqualTo("RELEASED");
        assertThat(money.of(Places.TURKISTAN).reserved()).isEqualByComparingTo(before);
        assertThat(jdbc.sql("""
                        select amount from ledger_entry_v where account = 'RESERVED' and book like 'LIMIT:%'
                           and ? in (select application_id from limit_reservation
                                      where transaction_id in (ledger_entry_v.transaction_id, ledger_entry_v.reverses))
                         order by id""").param(id).query(BigDecimal.class).list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(AMOUNT), BigDecimal.valueOf(-AMOUNT));
        assertThatThrownBy(() -> decisions.release(official, id, UUID.randomUUID(), cases.version(id), REASON))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void animals_are_approved_within_their_share_only_and_the_page_says_so_with_the_figures() {
        money.set(Places.AKMOLA, 600_000_000);
        UUID first = animals(240_000_000);
        UUID second = animals(9_000_000);
        Someone official = people.official(Places.AKMOLA);
        decisions.approve(people.actor(official), first, UUID.randomUUID(), 1, REASON, REASON, REASON);
        assertThat(money.of(Places.AKMOLA).used().livestock()).isEqualByComparingTo("240000000");

        assertThat(pages.get()
                        .uri("/office/applications/{id}/approval?lang=ru", second)
                        .with(People.signedIn(official))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("пункт 8 Правил", "240\u00a0000\u00a0000\u00a0₸", "9\u00a0000\u00a0000\u00a0₸")
                .doesNotContain("name=\"reason\"");
        assertThatThrownBy(() ->
                        decisions.approve(people.actor(official), second, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("programme.quota.exceeded.livestock");
        assertThat(cases.state(second)).isEqualTo("SUBMITTED");
        decisions.release(people.actor(official), first, UUID.randomUUID(), cases.version(first), REASON);
        decisions.approve(people.actor(official), second, UUID.randomUUID(), 1, REASON, REASON, REASON);
        assertThat(money.of(Places.AKMOLA).used().livestock()).isEqualByComparingTo("9000000");
        decisions.release(people.actor(official), second, UUID.randomUUID(), cases.version(second), REASON);
    }

    private UUID animals(long price) {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        jdbc.sql("""
                update loan_application set amount = :price, answers = answers || jsonb_build_object('PURCHASES',
                    jsonb_build_array(jsonb_build_object('ITEM', 'Сауын сиыр', 'KIND', 'LIVESTOCK', 'PRICE', cast(:price as text))))
                 where id = :id""").param("price", price).param("id", id).update();
        rules.allMet(people.official(Places.AKMOLA), id);
        return id;
    }

    @Test
    void the_district_gives_no_approval_up() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor oblast = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(oblast, id);
        decisions.approve(oblast, id, UUID.randomUUID(), 1, REASON, REASON, REASON);
        Actor district = people.actor(people.official(Places.SAIRAM));
        assertThatThrownBy(() -> decisions.release(district, id, UUID.randomUUID(), cases.version(id), REASON))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_no_longer_meets_the_rules_is_approved_only_with_words_why() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION); // its purchases, for one, are not there
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        assertThatThrownBy(() -> decisions.approve(official, id, UUID.randomUUID(), 1, REASON, null, REASON))
                .isInstanceOf(FieldViolationException.class);
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        decisions.approve(official, id, UUID.randomUUID(), 1, REASON, "Мүшесі қайта келеді.", REASON);
        assertThat(jdbc.sql("select reason from application_transition where application_id = ? and event = 'APPROVED'")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains(REASON, "Мүшесі қайта келеді.", REASON);
    }

    @Test
    void who_approves_past_the_queue_says_why_and_the_words_are_kept_with_the_decision() {
        UUID earlier = cases.sent(Places.SAIRAM_KARAMURT, Stages.CONCLUSION);
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);

        assertThatThrownBy(() -> decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, null))
                .isInstanceOf(FieldViolationException.class)
                .hasMessage("review.error.past");
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        decisions.approve(
                official, id, UUID.randomUUID(), 1, REASON, REASON, "Бұрынғы өтінім иесі кейінге қалдыруды сұрады.");
        assertThat(pastQueue(id)).isEqualTo("Бұрынғы өтінім иесі кейінге қалдыруды сұрады.");
        assertThat(cases.state(earlier)).isEqualTo("SUBMITTED");
    }

    @Test
    void where_nobody_stands_before_it_nothing_is_asked_and_nothing_kept_of_the_queue() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        jdbc.sql("update loan_application set queue_year = 2020, queue_place = 1 where id = ?")
                .param(id)
                .update();
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, null);
        assertThat(pastQueue(id)).isNull();
    }

    private @Nullable String pastQueue(UUID id) {
        return jdbc.sql("select past_queue from loan_application where id = ?")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    @Test
    void two_officials_approve_the_same_application_and_it_is_approved_once() throws Exception {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        rules.allMet(people.official(Places.TURKISTAN), id);
        var approvals = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 2; i++) {
            Actor official = people.actor(people.official(Places.TURKISTAN));
            approvals.add(() -> {
                try {
                    decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, REASON);
                    return true;
                } catch (OptimisticLockException
                        | OptimisticLockingFailureException
                        | RuleViolationException
                        | StaleEditException tooLate) {
                    return false;
                }
            });
        }

        assertThat(AtOnce.all(approvals)).containsExactlyInAnyOrder(true, false);

        assertThat(cases.state(id)).isEqualTo("APPROVED");
        assertThat(jdbc.sql("select count(*) from limit_reservation where application_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_button_pressed_twice_approves_once() throws Exception {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        UUID once = UUID.randomUUID();
        Callable<Boolean> press = () -> {
            decisions.approve(official, id, once, 1, REASON, REASON, REASON);
            return true;
        };

        assertThat(AtOnce.all(List.of(press, press, press))).containsOnly(true);
        assertThat(jdbc.sql("select count(*) from limit_reservation where application_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_button_pressed_again_with_other_words_is_another_press() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        UUID once = UUID.randomUUID();
        decisions.approve(official, id, once, 1, REASON, REASON, REASON);
        assertThatThrownBy(() -> decisions.approve(official, id, once, 1, REASON, "Other words.", REASON))
                .isInstanceOf(UsedKeyException.class);
    }

    @Test
    void without_a_limit_nothing_is_approved_and_nothing_changes() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor official = people.actor(people.official(Places.TURKISTAN));
        rules.allMet(official, id);
        clock.set(java.time.LocalDate.of(2027, 1, 11));

        assertThatThrownBy(() -> decisions.approve(official, id, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("programme.limit.missing");
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(cases.version(id)).isEqualTo(1);
    }

    @Test
    void what_names_no_amount_is_not_approved_and_its_page_says_so() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        jdbc.sql("update loan_application set amount = null, answers = answers - 'AMOUNT' where id = ?")
                .param(id)
                .update();
        People.Someone official = people.official(Places.TURKISTAN);

        assertThat(pages.get()
                        .uri("/office/applications/{id}/approval", id)
                        .with(People.signedIn(official))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Өтінімде сома жоқ");
        assertThatThrownBy(() ->
                        decisions.approve(people.actor(official), id, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("review.approval.no-amount");
    }

    @Test
    void a_refusal_keeps_its_reason_and_the_point_of_the_rules() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        Actor official = people.actor(people.official(Places.SAIRAM));

        decisions.refuse(official, id, UUID.randomUUID(), 1, "R_6", REASON);

        assertThat(cases.state(id)).isEqualTo("REFUSED");
        assertThat(jdbc.sql(
                                "select reason || ' ' || rule from application_transition where application_id = ? and to_state = 'REFUSED'")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(REASON + " R 6");
    }

    @Test
    void a_check_refuses_documents_and_a_decision_the_microcredit() {
        UUID checked = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        UUID decided = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor district = people.actor(people.official(Places.SAIRAM));
        Actor oblast = people.actor(people.official(Places.TURKISTAN));

        assertThatThrownBy(() -> decisions.refuse(district, checked, UUID.randomUUID(), 1, "R_7", REASON))
                .hasMessage("error.choice");
        assertThatThrownBy(() -> decisions.refuse(oblast, decided, UUID.randomUUID(), 1, "R_6", REASON))
                .hasMessage("error.choice");
        assertThat(cases.state(checked)).isEqualTo("SUBMITTED");
        decisions.refuse(oblast, decided, UUID.randomUUID(), 1, "R_7", REASON);
        assertThat(cases.state(decided)).isEqualTo("REFUSED");
    }

    @Test
    void each_akimat_acts_at_its_own_stage_only() {
        UUID checked = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        UUID decided = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Actor district = people.actor(people.official(Places.SAIRAM));
        Actor oblast = people.actor(people.official(Places.TURKISTAN));

        assertThatThrownBy(() -> decisions.approve(district, decided, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.completeDocumentCheck(oblast, checked, UUID.randomUUID(), 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decisions.approve(oblast, checked, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .hasMessage("review.error.stage");
        assertThatThrownBy(() -> reviews.conclude(district, checked, UUID.randomUUID(), 1, true, REASON))
                .hasMessage("review.error.stage");
        assertThatThrownBy(() -> decisions.refuse(district, decided, UUID.randomUUID(), 1, "R_9", REASON))
                .hasMessage("review.error.stage");
    }

    @Test
    void who_only_reads_never_acts() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        for (Someone reader : List.of(
                people.auditor(), people.operatorOfficer(Places.AKMOLA), people.administrator(), people.villager())) {
            Actor actor = people.actor(reader);
            assertThatThrownBy(() -> decisions.approve(actor, id, UUID.randomUUID(), 1, REASON, REASON, REASON))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> decisions.refuse(actor, id, UUID.randomUUID(), 1, "R_9", REASON))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void nobody_acts_on_the_application_of_a_cooperative_they_belong_to() {
        Someone chair = people.villager(Places.SAIRAM_KARAMURT);
        UUID cooperative = cases.cooperative(chair, Places.SAIRAM_KARAMURT);
        UUID id = cases.sent(cooperative, chair, Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK, AMOUNT, clock.today());
        Someone official = people.official(Places.SAIRAM);
        cases.join(cooperative, official);
        Actor actor = people.actor(official);

        assertThatThrownBy(() -> reviews.completeDocumentCheck(actor, id, UUID.randomUUID(), 1))
                .hasMessage("review.error.own-case");
        assertThatThrownBy(() -> decisions.refuse(actor, id, UUID.randomUUID(), 1, "R_9", REASON))
                .hasMessage("review.error.own-case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLIED", "DECLINED", "WITHDRAWN", "LEFT"})
    void nobody_acts_on_the_application_of_a_cooperative_they_asked_to_join_or_left(String state) {
        Someone chair = people.villager(Places.SAIRAM_KARAMURT);
        UUID cooperative = cases.cooperative(chair, Places.SAIRAM_KARAMURT);
        UUID id = cases.sent(cooperative, chair, Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK, AMOUNT, clock.today());
        Someone official = people.official(Places.SAIRAM);
        cases.join(cooperative, official);
        jdbc.sql("update membership set state = ?, left_on = joined_on where account_id = ?")
                .params(state, official.id())
                .update();

        assertThatThrownBy(() -> reviews.completeDocumentCheck(people.actor(official), id, UUID.randomUUID(), 1))
                .hasMessage("review.error.own-case");
    }

    @Test
    void nobody_acts_on_an_application_that_they_filled_in() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DOCUMENT_CHECK);
        Someone official = people.official(Places.SAIRAM);
        jdbc.sql("update loan_application set edited_by = ? where id = ?")
                .params(official.id(), id)
                .update();
        Actor actor = people.actor(official);

        assertThatThrownBy(() -> reviews.completeDocumentCheck(actor, id, UUID.randomUUID(), 1))
                .hasMessage("review.error.own-case");
    }

    @Test
    void who_wrote_the_conclusion_does_not_decide() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);
        Someone official = people.official(Places.TURKISTAN);
        jdbc.sql("update loan_application set concluded_by = ?, conclusion_supports = true where id = ?")
                .params(official.id(), id)
                .update();
        Actor actor = people.actor(official);

        assertThatThrownBy(() -> decisions.approve(actor, id, UUID.randomUUID(), 1, REASON, REASON, REASON))
                .hasMessage("application.error.same-person");
    }

    @Test
    void an_action_on_what_has_changed_since_is_refused_and_says_who_changed_it() {
        UUID id = cases.sent(Places.SAIRAM_KARAMURT, Stages.CONCLUSION);
        jdbc.sql("update loan_application set version = 2 where id = ?")
                .param(id)
                .update();
        Actor actor = people.actor(people.official(Places.SAIRAM));

        assertThatThrownBy(() -> reviews.conclude(actor, id, UUID.randomUUID(), 1, true, REASON))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale -> assertThat(stale.name()).isNotBlank());
    }

    private BigDecimal number(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
