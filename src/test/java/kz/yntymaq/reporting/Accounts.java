package kz.yntymaq.reporting;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.lending.repayment.rule.Surplus;
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

/** What a public account tells of, made by the services of the portal. */
public final class Accounts {

    private final ApprovedLoans approved;
    private final Loans loans;
    private final Repayments repayments;
    private final People people;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public Accounts(
            Decisions decisions,
            RuleAnswers rules,
            OblastMoney money,
            Loans loans,
            Repayments repayments,
            People people,
            JdbcClient jdbc,
            TestClock clock) {
        this.approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        this.loans = loans;
        this.repayments = repayments;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A microcredit of 10,812,500 in Zerendi that was approved. */
    public Approved approved() {
        return approved.approved();
    }

    /** One that was paid out too. */
    public Approved paid() {
        Approved loan = approved.approved();
        approved.entered(officer(), loan, "ПТ " + UUID.randomUUID());
        loans.confirm(officer(), approved.press(loan.id()));
        return loan;
    }

    /** A million of the principal comes back. */
    public void million(Approved loan) {
        repayments.record(
                officer(),
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("1000000"), "ПП " + UUID.randomUUID(), Surplus.SHORTER));
    }

    /** Applications of people for themselves. */
    public void people(String village, int many) {
        var cases = new Cases(jdbc, people, clock);
        for (int i = 0; i < many; i++) {
            Someone person = people.villager(village);
            UUID id = cases.sent(
                    cases.cooperative(person, village),
                    person,
                    village,
                    Stages.DECISION,
                    3_000_000,
                    clock.today().plusDays(3));
            jdbc.sql("update loan_application set applicant_id = ? where id = ?")
                    .params(person.id(), id)
                    .update();
        }
    }

    private Actor officer() {
        return people.actor(people.operatorOfficer(Places.AKMOLA));
    }
}
