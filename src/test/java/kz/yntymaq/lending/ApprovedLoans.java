package kz.yntymaq.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approved microcredits of Akmola, brought as far as a test needs, by the services of the portal. */
public final class ApprovedLoans {

    static final String REASON = "Құжаттар толық, жоба ауыл басымдығына сай келеді.";
    private static final long PLENTY = 90_000_000_000L;

    private final People people;
    private final Decisions decisions;
    private final RuleAnswers rules;
    private final OblastMoney money;
    private final Loans loans;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public ApprovedLoans(
            People people,
            Decisions decisions,
            RuleAnswers rules,
            OblastMoney money,
            Loans loans,
            JdbcClient jdbc,
            TestClock clock) {
        this.people = people;
        this.decisions = decisions;
        this.rules = rules;
        this.money = money;
        this.loans = loans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An approved microcredit. @param chair who fills in for the borrower @param oblast who approved it */
    public record Approved(UUID id, UUID cooperative, Someone chair, Someone oblast) {}

    /** One that was approved today. */
    public Approved approved() {
        var cases = new Cases(jdbc, people, clock);
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        UUID id = cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DECISION,
                10_812_500,
                clock.today().plusDays(3));
        money.set(Places.AKMOLA, PLENTY);
        var made = new Approved(id, cooperative, chair, people.official(Places.AKMOLA));
        approve(made);
        return made;
    }

    /** Approves it, for the first time or anew. */
    public void approve(Approved loan) {
        rules.allMet(loan.oblast(), loan.id());
        decisions.approve(
                people.actor(loan.oblast()),
                loan.id(),
                UUID.randomUUID(),
                applicationVersion(loan.id()),
                REASON,
                REASON,
                REASON);
    }

    /** Version of its application, for what the akimat does. */
    public int applicationVersion(UUID id) {
        return new Cases(jdbc, people, clock).version(id);
    }

    /** A press on what stands now. */
    public Loans.Pressed press(UUID id) {
        return new Loans.Pressed(id, UUID.randomUUID(), version(id));
    }

    public int version(UUID id) {
        return jdbc.sql("select version from loan_file where application_id = ? order by ended_on nulls first limit 1")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public String stage(UUID id) {
        return jdbc.sql("select stage from loan_file where application_id = ? order by ended_on nulls first limit 1")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Terms from today, with a year of grace. */
    public LoanTerms terms() {
        LocalDate today = clock.today();
        return new LoanTerms(
                "12",
                today,
                new BigDecimal("2.5"),
                84,
                12,
                Method.ANNUITY,
                DayCount.THIRTY_360,
                today.plusMonths(1).plusDays(2));
    }

    public PledgedItem.Given house() {
        return new PledgedItem.Given(
                "DWELLING",
                "Тұрғын үй, Зеренді ауылы",
                "OTHER",
                null,
                null,
                null,
                clock.today(),
                "ЖШС «Баға»",
                new BigDecimal("20000000"));
    }

    public void drawn(Actor officer, UUID id) {
        loans.draw(officer, press(id), terms());
    }

    public void agreed(Actor officer, Approved loan) {
        drawn(officer, loan.id());
        loans.agree(people.actor(loan.chair()), press(loan.id()));
    }

    /** All but the pay-out is there; the pledge contract was registered today. */
    public void ready(Actor officer, Approved loan) {
        agreed(officer, loan);
        loans.pledge(officer, press(loan.id()), house());
        loans.register(officer, press(loan.id()), new PledgeRegistration("77", clock.today()));
        loans.account(officer, press(loan.id()), new BorrowerAccount("KZ86125KZT5004100100", clock.today()));
    }

    public void entered(Actor officer, Approved loan, String reference) {
        ready(officer, loan);
        loans.enter(officer, press(loan.id()), clock.today(), reference);
    }
}
