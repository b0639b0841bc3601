package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.yntymaq.account.Actor;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.lending.BorrowerAccount;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.PledgeRegistration;
import kz.yntymaq.lending.PledgedItem;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.NewSchedule;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.lending.repayment.ScheduleChanges;
import kz.yntymaq.lending.repayment.rule.Surplus;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Approved microcredits of Akmola: that of a co-operative is paid out and being repaid, in time and with something early; that
 * of a person is overdue, and other payments are offered; the pay-out of a person waits for the second officer, the terms of
 * another person wait for them.
 */
@Component
@Profile("demo")
@Order(2) // before one of the borrowers decides to end
class DemoLoans implements DemoScene {

    private static final BigDecimal RATE = new BigDecimal("2.5");
    private static final int MONTHS = 60;
    private static final int GRACE = 12;
    private static final int PAYDAY = 25;
    private static final int LAST_DAY = 28;

    /** Days since the contract of the one that is repaid was drawn up. */
    private static final long DRAWN = 34;

    /** The same of the one whose first payment has not come for some forty days. */
    private static final long OVERDUE = 73;

    private static final BigDecimal EARLY = new BigDecimal("1000000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final Loans loans;
    private final Repayments repayments;
    private final ScheduleChanges changes;
    private final JdbcClient jdbc;

    DemoLoans(
            DemoPeople people,
            DemoClock clock,
            Loans loans,
            Repayments repayments,
            ScheduleChanges changes,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.loans = loans;
        this.repayments = repayments;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        Actor one = people.actor(DemoPerson.OPERATOR_OFFICER);
        Actor other = people.actor(DemoPerson.SECOND_OPERATOR_OFFICER);
        UUID paid = of(people.cooperative("Зеренді жабдық"));
        ready(
                one,
                people.actor(DemoPerson.ZERENDI_3),
                paid,
                "26-01",
                "KZ86125KZT5004100100",
                "Қойма, 640 шаршы метр",
                DRAWN,
                DemoLoans::soonest);
        clock.daysAgo(23, () -> loans.enter(one, press(paid), LocalDate.now(clock), "1042"));
        clock.daysAgo(22, () -> loans.confirm(other, press(paid)));
        repay(one, paid, LocalDate.now(clock));

        Actor borrower = people.actor(DemoPerson.KUSEP_1);
        UUID entered = of(borrower.accountId());
        ready(
                other,
                borrower,
                entered,
                "26-02",
                "KZ04601A001234567890",
                "Күсеп ауылындағы қойма",
                15,
                DemoLoans::later);
        clock.daysAgo(5, () -> loans.entrepreneur(other, press(entered), LocalDate.now(clock)));
        clock.daysAgo(2, () -> loans.enter(other, press(entered), LocalDate.now(clock), "1187"));

        Actor late = people.actor(DemoPerson.ZERENDI_1);
        UUID overdue = of(late.accountId());
        ready(one, late, overdue, "26-00", "KZ09601A009876543210", "Үй, 92 шаршы метр", OVERDUE, DemoLoans::soonest);
        clock.daysAgo(OVERDUE - 10, () -> {
            loans.entrepreneur(other, press(overdue), LocalDate.now(clock));
            loans.enter(other, press(overdue), LocalDate.now(clock), "0877");
        });
        clock.daysAgo(OVERDUE - 11, () -> loans.confirm(one, press(overdue)));
        clock.daysAgo(
                1,
                () -> changes.offer(
                        one,
                        press(overdue),
                        new NewSchedule(later(LocalDate.now(clock)), 48, 3, Set.of()),
                        "Құрғақшылықтан жем қымбаттап, сүт сату екі есе азайды."));

        UUID drawn = of(people.actor(DemoPerson.CHAIR).accountId());
        clock.daysAgo(1, () -> loans.draw(one, press(drawn), terms("26-03", Method.EQUAL_PRINCIPAL, DemoLoans::later)));
    }

    /** The first payment came on its day, and with it something that the borrower chose to shorten the term with. */
    private void repay(Actor officer, UUID loan, LocalDate today) {
        LocalDate first = soonest(today.minusDays(DRAWN));
        BigDecimal tenge = jdbc.sql("select tenge from loan_file where application_id = ?")
                .param(loan)
                .query(BigDecimal.class)
                .single();
        var terms = new LoanTerms("26-01", first, RATE, MONTHS, GRACE, Method.ANNUITY, DayCount.THIRTY_360, first);
        BigDecimal due = terms.schedule(tenge, day -> day).lines().get(0).payment();
        clock.daysAgo(ChronoUnit.DAYS.between(first, today), () -> {
            repayments.record(officer, press(loan), new GivenReceipt(first, due, "2210", Surplus.DUE));
            repayments.record(officer, press(loan), new GivenReceipt(first, EARLY, "2211", Surplus.SHORTER));
        });
    }

    /** First payment of a contract, a month after its day; no payment is on a day that a February has not. */
    private static LocalDate soonest(LocalDate drawn) {
        return drawn.getDayOfMonth() > LAST_DAY ? drawn.plusMonths(2).withDayOfMonth(1) : drawn.plusMonths(1);
    }

    private static LocalDate later(LocalDate drawn) {
        return drawn.plusMonths(2).withDayOfMonth(PAYDAY);
    }

    /** All but the pay-out is there ten days after the contract was drawn up. @param ago days since that @param first day of the first payment */
    private void ready(
            Actor officer,
            Actor borrower,
            UUID loan,
            String number,
            String iban,
            String thing,
            long ago,
            UnaryOperator<LocalDate> first) {
        clock.daysAgo(ago, () -> loans.draw(officer, press(loan), terms(number, Method.ANNUITY, first)));
        clock.daysAgo(ago - 1, () -> loans.agree(borrower, press(loan)));
        clock.daysAgo(
                ago - 5,
                () -> loans.pledge(
                        officer,
                        press(loan),
                        new PledgedItem.Given(
                                "NON_RESIDENTIAL",
                                thing,
                                "OTHER",
                                null,
                                null,
                                null,
                                LocalDate.now(clock),
                                "«Әділ баға» ЖШС",
                                new BigDecimal("38000000"))));
        clock.daysAgo(ago - 9, () -> {
            loans.register(officer, press(loan), new PledgeRegistration(number + "/К", LocalDate.now(clock)));
            loans.account(officer, press(loan), new BorrowerAccount(iban, LocalDate.now(clock)));
        });
    }

    private LoanTerms terms(String number, Method method, UnaryOperator<LocalDate> first) {
        LocalDate today = LocalDate.now(clock);
        return new LoanTerms(number, today, RATE, MONTHS, GRACE, method, DayCount.THIRTY_360, first.apply(today));
    }

    private UUID of(UUID applicant) {
        return jdbc.sql("select application_id from loan_file where applicant_id = ?")
                .param(applicant)
                .query(UUID.class)
                .single();
    }

    private Loans.Pressed press(UUID loan) {
        return new Loans.Pressed(
                loan,
                UUID.randomUUID(),
                jdbc.sql("select version from loan_file where application_id = ?")
                        .param(loan)
                        .query(Integer.class)
                        .single());
    }
}
