package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Approved microcredits of Akmola on their way to the money: that of a co-operative is paid out, the pay-out of a person waits for
 * the second officer, the terms of another person wait for them.
 */
@Component
@Profile("demo")
@Order(30)
class DemoLoans implements DemoScene {

    private static final BigDecimal RATE = new BigDecimal("2.5");
    private static final int MONTHS = 60;
    private static final int GRACE = 12;
    private static final int PAYDAY = 25;

    private final DemoPeople people;
    private final DemoClock clock;
    private final Loans loans;
    private final JdbcClient jdbc;

    DemoLoans(DemoPeople people, DemoClock clock, Loans loans, JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.loans = loans;
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
                34);
        clock.daysAgo(23, () -> loans.enter(one, press(paid), LocalDate.now(clock), "1042"));
        clock.daysAgo(22, () -> loans.confirm(other, press(paid)));

        Actor borrower = people.actor(DemoPerson.KUSEP_1);
        UUID entered = of(borrower.accountId());
        ready(other, borrower, entered, "26-02", "KZ04601A001234567890", "Күсеп ауылындағы қойма", 15);
        clock.daysAgo(5, () -> loans.entrepreneur(other, press(entered), LocalDate.now(clock)));
        clock.daysAgo(2, () -> loans.enter(other, press(entered), LocalDate.now(clock), "1187"));

        UUID drawn = of(people.actor(DemoPerson.CHAIR).accountId());
        clock.daysAgo(1, () -> loans.draw(one, press(drawn), terms("26-03", Method.EQUAL_PRINCIPAL)));
    }

    /** All but the pay-out is there ten days after the contract was drawn up. @param ago days since that */
    private void ready(Actor officer, Actor borrower, UUID loan, String number, String iban, String thing, long ago) {
        clock.daysAgo(ago, () -> loans.draw(officer, press(loan), terms(number, Method.ANNUITY)));
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

    private LoanTerms terms(String number, Method method) {
        LocalDate today = LocalDate.now(clock);
        return new LoanTerms(
                number,
                today,
                RATE,
                MONTHS,
                GRACE,
                method,
                DayCount.THIRTY_360,
                today.plusMonths(2).withDayOfMonth(PAYDAY));
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
