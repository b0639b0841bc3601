package kz.yntymaq.lending.bank;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.repayment.PaymentTakenBack;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments of statements that wait for a person: an officer of the oblast chooses the microcredit, or sets one aside with a reason. */
@Service
@Transactional
public class WaitingPayments {

    private final BankLines lines;
    private final OblastLoans loans;
    private final BankRecorder recorder;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    WaitingPayments(
            BankLines lines, OblastLoans loans, BankRecorder recorder, OnceOnly once, AuditLog audit, Clock clock) {
        this.lines = lines;
        this.loans = loans;
        this.recorder = recorder;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the officer's oblast, the oldest payment first. @param aside those set aside @param after key of the page before */
    @Transactional(readOnly = true)
    public KeyPage<BankLine> list(Actor officer, boolean aside, @Nullable String after) {
        List<BankLine> found = lines.waiting(
                BankOfficer.oblast(officer),
                aside ? LineState.ASIDE : LineState.WAITS,
                Cursor.read(after, Cursor.Kind.DATE),
                KeyPage.ASK);
        return KeyPage.of(
                found,
                last -> Cursor.of(last.id(), Objects.requireNonNull(last.day())).written());
    }

    /** @throws NotFoundException for one of another oblast or of a statement that nobody confirmed */
    @Transactional(readOnly = true)
    public BankLine see(Actor officer, UUID id) {
        return find(officer, id, false);
    }

    private BankLine find(Actor officer, UUID id, boolean held) {
        return lines.find(BankOfficer.oblast(officer), id, held).orElseThrow(NotFoundException::new);
    }

    /**
     * Records one on a microcredit that the officer names.
     *
     * @param number of its contract or application
     * @param reference number of the bank's payment, which the officer may make more exact
     * @throws FieldViolationException by the field that is wrong
     * @throws RuleViolationException where somebody else has decided on it
     */
    public void record(Actor officer, UUID id, String number, String reference, UUID key) {
        BankLine line = find(officer, id, true);
        once.run(Press.of(key, officer.accountId(), "lending.bank-recorded", id, number, reference), () -> {
            require(line.isWaiting(), "bank.error.gone");
            NamedLoan loan = named(BankOfficer.oblast(officer), number);
            try {
                recorder.onto(officer, line, loan.application(), reference, key);
            } catch (FieldViolationException refused) {
                throw new FieldViolationException(
                        refused.field().equals("reference") ? "reference" : "number",
                        refused.key(),
                        refused.arguments());
            }
            audit.note(officer.accountId(), "lending.bank-recorded", id, loan.number());
            return id.toString();
        });
    }

    private NamedLoan named(String oblast, String number) {
        List<NamedLoan> found = loans.of(oblast).stream()
                .filter(loan -> loan.isPaid() && loan.isCalled(number))
                .toList();
        if (found.size() != 1) {
            throw new FieldViolationException("number", found.isEmpty() ? "bank.error.none" : "bank.error.several");
        }
        return found.get(0);
    }

    /** Sets one aside. @param reason in words, for the officers of the oblast alone */
    public void setAside(Actor officer, UUID id, String reason, UUID key) {
        BankLine line = find(officer, id, true);
        once.run(Press.of(key, officer.accountId(), "lending.bank-aside", id, reason), () -> {
            require(line.isWaiting(), "bank.error.gone");
            if (!GivenReason.Check.isGiven(reason)) {
                throw new FieldViolationException("reason", "error.reason");
            }
            lines.aside(id, reason, officer.accountId(), clock.instant());
            audit.note(officer.accountId(), "lending.bank-aside", id, null);
            return id.toString();
        });
    }

    /** Takes one back that was set aside. */
    public void takeBack(Actor officer, UUID id, UUID key) {
        BankLine line = find(officer, id, true);
        once.run(Press.of(key, officer.accountId(), "lending.bank-back", id), () -> {
            require(line.isAside(), "bank.error.not-aside");
            lines.aside(id, null, officer.accountId(), clock.instant());
            audit.note(officer.accountId(), "lending.bank-back", id, null);
            return id.toString();
        });
    }

    /** The payment of a statement whose record was taken back waits for a person again: it came, and belongs somewhere. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaymentTakenBack event) {
        lines.reopen(event.receipt());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RuleViolationException(otherwise);
        }
    }
}
