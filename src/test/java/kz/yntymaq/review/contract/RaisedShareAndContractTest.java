package kz.yntymaq.review.contract;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.duty.Duties;
import kz.yntymaq.review.duty.DutyOutcome;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tank lorry by passport 8: its share is raised by the administrator's decision, and a contract lets it wait for money. */
@PortalTest
class RaisedShareAndContractTest {

    private static final String REASON = "Көлік құжатқа сай, шарттар орындалған.";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final BigDecimal HALF = new BigDecimal("50");
    private static final BigDecimal RAISED = new BigDecimal("3750000");

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Contracts contracts;

    @Autowired
    RuleAnswers rules;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Duties duties;

    @Autowired
    TestClock clock;

    Made cooperative;
    Actor chair;
    Someone oblast;
    Actor official;

    @BeforeEach
    void people() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
    }

    /** Inspected and fit, so that it waits for its decision. */
    private UUID inspected(String invoice) {
        return subsidies.inspected(chair, official, cooperative, invoice, DAY, true);
    }

    private UUID approved(String invoice) {
        UUID id = inspected(invoice);
        raise(id, HALF, DAY);
        rules.allMet(oblast, id);
        decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null);
        return id;
    }

    private void raise(UUID id, BigDecimal share, LocalDate day) {
        contracts.raise(official, id, UUID.randomUUID(), version(id), share, "214", day, true, null);
    }

    private void sign(UUID id, LocalDate day, BigDecimal tenge) {
        contracts.sign(official, id, UUID.randomUUID(), version(id), "8-17", day, tenge);
    }

    private Application seen(UUID id) {
        return applications.findOfChair(chair, id);
    }

    private int version(UUID id) {
        return seen(id).getVersion();
    }

    private BigDecimal amount(UUID id) {
        return seen(id).getAnswers().getAmount();
    }

    private long places(UUID id) {
        return jdbc.sql("select count(*) from waiting_place where application_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void a_quarter_is_given_back_unless_a_decision_of_the_year_raises_it_up_to_a_half() {
        UUID id = inspected("KZ-S-1");
        assertThat(amount(id)).isEqualByComparingTo("1875000");
        refusedAt("share", "review.share.error.bounds", () -> raise(id, new BigDecimal("25"), DAY));
        refusedAt("share", "review.share.error.bounds", () -> raise(id, new BigDecimal("50.01"), DAY));
        refusedAt("day", "review.share.error.future", () -> raise(id, HALF, DAY.plusDays(1)));
        refusedAt("day", "review.share.error.year", () -> raise(id, HALF, LocalDate.of(2025, 12, 31)));
        refusedAt(
                "money",
                "review.share.error.money",
                () -> contracts.raise(official, id, UUID.randomUUID(), version(id), HALF, "214", DAY, false, null));
        assertThat(amount(id)).isEqualByComparingTo("1875000");

        raise(id, new BigDecimal("25.01"), LocalDate.of(2026, 1, 1));
        assertThat(amount(id)).isEqualByComparingTo("1875750");
        clock.set(DAY.plusDays(1));
        raise(id, HALF, DAY);
        assertThat(amount(id)).as("the later decision counts").isEqualByComparingTo(RAISED);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.SUBMITTED);

        var less = new BigDecimal("45");
        refusedAt("reason", "review.share.error.lower", () -> raise(id, less, DAY));
        assertThat(amount(id)).isEqualByComparingTo(RAISED);
        clock.set(DAY.plusDays(2));
        contracts.raise(official, id, UUID.randomUUID(), version(id), less, "215", DAY, true, "Шешім өзгерді.");
        assertThat(amount(id)).isEqualByComparingTo("3375000");
        assertThat(seen(id).getTransitions())
                .last()
                .satisfies(step -> assertThat(step.reason()).contains("45 %", "Шешім өзгерді."));
        assertThat(jdbc.sql("select reason from raised_share where application_id = ? and share = 45")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Шешім өзгерді.");
    }

    @Test
    void the_sign_of_a_number_that_was_typed_with_it_stands_once() {
        UUID id = inspected("KZ-S-9");
        contracts.raise(official, id, UUID.randomUUID(), version(id), HALF, "Шешім № 12-3", DAY, true, null);
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/office/applications/" + id + "?lang=ru").body())
                .contains("Шешім № 12-3 от 23", "50 % · Шешім № 12-3 · 23.11.2026")
                .doesNotContain("№ Шешім", "??");
    }

    @Test
    void only_the_oblast_at_the_decision_writes_it_down_and_only_where_the_edition_lets_one() {
        UUID id = inspected("KZ-S-2");
        for (String elsewhere : new String[] {Places.TURKISTAN, Places.BURABAY, Places.ZERENDI}) {
            Actor other = people.actor(people.official(elsewhere));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() ->
                            contracts.raise(other, id, UUID.randomUUID(), version(id), HALF, "214", DAY, true, null));
        }
        UUID milk = subsidies.milk(chair, cooperative, "KZ-S-3");
        subsidies.handedIn(chair, milk, TestClock.START);
        refused("review.error.stage", () -> raise(milk, HALF, DAY));
    }

    @Test
    void what_was_approved_enters_the_list_with_its_contract_once_and_with_the_sum_of_the_decision() {
        UUID id = approved("KZ-S-4");
        assertThat(places(id)).as("an approval alone gives no place").isZero();
        refused("review.error.stage", () -> reviews.findFor(official, id, ReviewAction.DUTY, version(id)));
        refusedAt("tenge", "review.contract.error.sum", () -> sign(id, DAY, new BigDecimal("3750000.01")));
        refusedAt("day", "review.contract.error.day", () -> sign(id, DAY.minusDays(1), RAISED));
        refusedAt("day", "review.contract.error.day", () -> sign(id, DAY.plusDays(1), RAISED));
        assertThat(places(id)).isZero();

        sign(id, DAY, RAISED);
        assertThat(places(id)).isOne();
        assertThat(jdbc.sql("select due from waiting_place where application_id = ?")
                        .param(id)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(RAISED);
        refused("review.error.stage", () -> sign(id, DAY, RAISED));
        refused("review.error.stage", () -> reviews.findFor(official, id, ReviewAction.CONTRACT, version(id)));
        assertThat(reviews.findFor(official, id, ReviewAction.DUTY, version(id)).getId())
                .isEqualTo(id);
        refused("review.error.stage", () -> raise(id, HALF, DAY));
    }

    @Test
    void a_duty_of_one_contract_is_none_of_another() {
        UUID first = approved("KZ-S-10");
        sign(first, DAY, RAISED);
        UUID second = approved("KZ-S-7");
        sign(second, DAY, RAISED);
        duties.record(
                official,
                first,
                UUID.randomUUID(),
                version(first),
                "D1",
                2026,
                DutyOutcome.BREACHED,
                DAY,
                false,
                REASON);
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/office/applications/" + first + "?lang=ru").body())
                .contains("Запись за 2026 год");
        assertThat(office.get("/office/applications/" + second).body())
                .contains("Три года после договора")
                .doesNotContain("Запись за 2026 год");
    }

    @Test
    void an_approval_without_a_contract_can_be_given_up_and_then_uses_no_invoice() {
        UUID id = approved("KZ-S-8");
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        String here = "/office/applications/" + id;
        assertThat(office.get(here + "/release?lang=ru").body())
                .contains("Если договор не заключили")
                .doesNotContain("деньги вернутся", "??");
        decisions.release(official, id, UUID.randomUUID(), version(id), REASON);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.RELEASED);
        assertThat(office.get("/office?tab=contract").body()).doesNotContain(seen(id).getNumber());
        assertThat(office.get(here).body()).contains("Одобрение снято").doesNotContain(here + "/contract\"", "??");
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains("Одобрение снято. Можно подготовить новую заявку.", REASON)
                .doesNotContain("??");
        refused("review.error.stage", () -> sign(id, DAY, RAISED));
        assertThat(places(id)).isZero();
        UUID again = approved("KZ-S-8");
        sign(again, DAY, RAISED);
        refused(
                "review.error.stage",
                () -> decisions.release(official, again, UUID.randomUUID(), version(again), REASON));
    }

    @Test
    void of_two_who_write_the_contract_down_at_once_one_is_told() throws Exception {
        UUID id = approved("KZ-S-5");
        int shown = version(id);
        Actor second = people.actor(people.official(Places.AKMOLA));
        var raced = meanwhile.meanwhile(() -> sign(id, DAY, RAISED), () -> {
            contracts.sign(second, id, UUID.randomUUID(), shown, "8-18", DAY, RAISED);
            return true;
        });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(places(id)).isOne();
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> contracts.sign(second, id, UUID.randomUUID(), shown, "8-18", DAY, RAISED));
    }

    @Test
    void the_pages_lead_through_it_and_the_applicant_reads_how_the_sum_came_about() {
        UUID id = inspected("KZ-S-6");
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        String here = "/office/applications/" + id;
        assertThat(office.get(here + "?lang=ru").body())
                .contains(here + "/share\"")
                .doesNotContain("??");
        assertThat(office.get(here + "/share").body())
                .contains("Администратор (акимат области)", "25 %", "50 %", "23.11.2026")
                .doesNotContain("??");
        var fields = new HashMap<>(Map.of(
                "_owner",
                oblast.id().toString(),
                "once",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(version(id)),
                "share",
                "60",
                "document",
                "214-ө",
                "day",
                "23.11.2026",
                "_money",
                "on"));
        assertThat(office.press(here + "/share", here + "/share", fields).body())
                .contains("id=\"money-error\"", "Без денег долю не увеличивают", "value=\"214-ө\"");
        fields.put("money", "true");
        assertThat(office.press(here + "/share", here + "/share", fields).body())
                .contains("id=\"share-error\"", "не больше 50 %")
                .containsPattern("id=\"money\"[^>]*checked");
        fields.put("share", "50");
        assertThat(office.press(here + "/share", here + "/share", fields).body())
                .contains(
                        "Сумма пересчитана",
                        "Подтвердил сотрудник",
                        "3\u00a0750\u00a0000",
                        "№ 214-ө от 23",
                        "Доля возмещения увеличена")
                .doesNotContain("??");

        rules.allMet(oblast, id);
        assertThat(office.get(here + "/approval").body())
                .contains("После одобрения заключают договор")
                .doesNotContain("??");
        decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null);
        assertThat(office.get(here).body())
                .contains(here + "/contract\"", "Последний день, чтобы заключить договор", "24 ноября 2026", "пункт 30")
                .doesNotContain(here + "/share\"", here + "/duties\"", "Этот шаг акимата");
        assertThat(office.get("/office?tab=contract").body()).contains(seen(id).getNumber(), "Ждут договора");
        String page = here + "/contract";
        assertThat(office.get(page).body()).contains("попадает в лист ожидания").doesNotContain("??");
        var contract = Map.of(
                "_owner",
                oblast.id().toString(),
                "once",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(version(id)),
                "number",
                "8-17",
                "day",
                "23.11.2026",
                "tenge",
                "3 750 000");
        assertThat(office.press(page, page, contract).body())
                .contains("Сведения о договоре внесены", "8-17", "Договор заключён. Заявка ждёт денег", "пункт 31")
                .contains("пункт 30. Запись на портале", "пункт 17. Запись на портале", "пункт 25. Запись на портале")
                .contains(here + "/duties\"")
                .doesNotContain(here + "/contract\"", "Последний день, чтобы заключить договор", "??");
        assertThat(office.get("/office?tab=contract").body()).doesNotContain(seen(id).getNumber());

        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains(
                        "7\u00a0500\u00a0000\u00a0₸ × 50 % × 1 ед. = 3\u00a0750\u00a0000\u00a0₸",
                        "№ 214-ө от 23", "пункт 17", "8-17", "/cabinet/waiting/" + id)
                .doesNotContain("??");
        assertThat(new PlainBrowser(port)
                        .get("/queue/P08?oblast=" + Places.AKMOLA + "&lang=ru")
                        .body())
                .contains(seen(id).getNumber());
    }
}
