package kz.yntymaq.lending.repayment;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.LoanActs;
import kz.yntymaq.lending.LoanActs.Moment;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.programme.fund.ReturnedMoney;
import kz.yntymaq.work.GivenReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers of the operator record what borrowers pay back, and take back what was recorded by mistake. A payment counts by the
 * day on which it came: all that followed is reckoned anew. Principal that came back goes to the ledger, where it is a source of
 * new microcredits (rules of «Ауыл аманаты», point 21).
 */
@Service
@Transactional
public class Repayments {

    private final LoanActs acts;
    private final Receipts receipts;
    private final Standings standings;
    private final RepaymentMessages messages;
    private final ReturnedMoney returned;
    private final ApplicationEventPublisher events;

    Repayments(
            LoanActs acts,
            Receipts receipts,
            Standings standings,
            RepaymentMessages messages,
            ReturnedMoney returned,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.receipts = receipts;
        this.standings = standings;
        this.messages = messages;
        this.returned = returned;
        this.events = events;
    }

    /**
     * Records a payment.
     *
     * @throws FieldViolationException by the field that is wrong, and for the number of a payment that is recorded already
     * @throws RuleViolationException before the pay-out
     */
    public void record(Actor officer, Pressed press, GivenReceipt given) {
        acts.act(officer, press, "lending.received", given, (application, file, at) -> {
            given.require(file, standings.contract(file), at.today());
            if (standings.on(file, given.day()).closedOn()
                    != null) { // it would lie apart for ever, and be missed elsewhere
                throw new FieldViolationException("day", "lending.error.repaid");
            }
            if (receipts.isRecorded(file.getId(), given.day(), given.reference())) {
                throw new FieldViolationException("reference", "lending.error.reference");
            }
            receipts.add(file.getId(), given, at);
            RecordedValue.Sentence told = told(
                    "lending.event.receipt",
                    RecordedValue.money(given.tenge()),
                    new RecordedValue.Day(given.day()),
                    RecordedValue.words(given.reference()),
                    RecordedValue.key(given.surplus().key()));
            file.repaid("RECEIVED", told, at.by(), at.now(), at.today());
            follow(application, file, at);
            messages.received(application, given, standings.on(file, at.today()));
        });
    }

    /**
     * Takes back a payment that was recorded by mistake.
     *
     * @param reason in words, which the borrower is told
     * @throws NotFoundException for a payment of another loan
     * @throws RuleViolationException where it was taken back already
     */
    public void reverse(Actor officer, Pressed press, UUID receipt, String reason) {
        acts.act(officer, press, "lending.receipt-back", List.of(receipt, reason), (application, file, at) -> {
            file.requirePaid();
            Receipt found = receipts.of(file.getId()).stream()
                    .filter(each -> each.id().equals(receipt))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (!found.isStanding()) {
                throw new RuleViolationException("lending.error.receipt-gone");
            }
            if (!GivenReason.Check.isGiven(reason)) {
                throw new FieldViolationException("reason", "error.reason");
            }
            receipts.takeBack(file.getId(), receipt, reason, at);
            RecordedValue.Sentence told = told(
                    "lending.event.receipt-back",
                    RecordedValue.money(found.tenge()),
                    new RecordedValue.Day(found.day()),
                    RecordedValue.words(found.reference()),
                    RecordedValue.words(reason));
            file.repaid("RECEIPT_BACK", told, at.by(), at.now(), at.today());
            follow(application, file, at);
            messages.takenBack(application, found, reason);
            events.publishEvent(new PaymentTakenBack(receipt));
        });
    }

    private static RecordedValue.Sentence told(String key, RecordedValue... parts) {
        return new RecordedValue.Sentence(key, List.of(parts));
    }

    /** What follows from a fact: the ledger gets the difference, the list the new day. */
    private void follow(Application application, LoanFile file, Moment at) {
        returned.settle(
                at.by(),
                application.getId(),
                standings.on(file, at.today()).returned(),
                "lending:" + file.getId() + ":"
                        + receipts.of(file.getId()).stream()
                                .mapToInt(each -> each.back() == null
                                        ? each.number()
                                        : each.back().number())
                                .max()
                                .orElse(0));
        standings.keep(file, false);
    }
}
