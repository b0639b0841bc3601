package kz.yntymaq.lending.bank;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.lending.PaidLoans;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.work.Press;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records payments of statements as an officer would, each in one transaction with its line: both are there, or neither. What is more
 * than due lies apart, for nobody has asked the borrower.
 */
@Component
class BankRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(BankRecorder.class);

    /** Looks at a payment whose microcredit somebody else changes at the same moment. */
    private static final int TRIES = 3;

    private final Repayments repayments;
    private final PaidLoans loans;
    private final BankCheck check;
    private final StatementRows statements;
    private final BankLines lines;
    private final TransactionOperations transactions;
    private final Clock clock;

    BankRecorder(
            Repayments repayments,
            PaidLoans loans,
            BankCheck check,
            StatementRows statements,
            BankLines lines,
            TransactionOperations transactions,
            Clock clock) {
        this.repayments = repayments;
        this.loans = loans;
        this.check = check;
        this.statements = statements;
        this.lines = lines;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Records one whose microcredit was found, unless it is or somebody else is about to; what a rule refuses waits for a person. */
    void record(Actor officer, String oblast, UUID id) {
        boolean done = false;
        for (int left = TRIES; left > 0 && !done; left--) {
            done = tryOnce(officer, oblast, id);
        }
    }

    /** @return false where somebody else was faster: it is looked at anew, after the last time with the next press */
    private boolean tryOnce(Actor officer, String oblast, UUID id) {
        try {
            transactions.executeWithoutResult(begun -> {
                statements.hold(oblast); // of two statements with the same payment one records it
                lines.holdMatched(oblast, id).ifPresent(line -> recordOrSay(officer, oblast, line));
            });
        } catch (StaleEditException | ConcurrencyFailureException | DuplicateKeyException meanwhile) {
            return false;
        } catch (RuleViolationException refused) {
            leave(oblast, id, Why.of(refused.key()));
        } catch (RuntimeException failed) { // keeps no other payment of the statement from being recorded
            LOG.warn("{} was not recorded: {}", id, failed.getClass().getSimpleName());
            leave(oblast, id, Why.REFUSED);
        }
        return true;
    }

    private void recordOrSay(Actor officer, String oblast, BankLine line) {
        UUID file = line.file();
        UUID application = line.application();
        Verdict now = file == null || application == null
                ? Verdict.waits(Why.NOT_FOUND, null)
                : check.again(oblast, line, file, application);
        if (now.state() == LineState.MATCHED) {
            onto(officer, line, requireNonNull(application), requireNonNull(line.reference()), line.id());
        } else {
            lines.set(line.id(), now);
        }
    }

    /**
     * Records a line that the caller holds.
     *
     * @param press key of it
     * @throws RuleViolationException where a rule refuses the payment
     */
    void onto(Actor officer, BankLine line, UUID application, String reference, UUID press) {
        LoanFile file = loans.look(application).orElseThrow(() -> new RuleViolationException("lending.error.not-paid"));
        var given = new GivenReceipt(requireNonNull(line.day()), requireNonNull(line.tenge()), reference, Surplus.DUE);
        repayments.record(
                officer,
                new Pressed(application, Press.within(press, "lending.bank-recorded"), file.getVersion()),
                given);
        lines.recorded(line, file.getId(), reference, officer.accountId(), clock.instant());
    }

    private void leave(String oblast, UUID id, Why why) {
        transactions.executeWithoutResult(begun -> lines.holdMatched(oblast, id)
                .ifPresent(line -> lines.set(id, new Verdict(LineState.WAITS, why, line.file()))));
    }
}
