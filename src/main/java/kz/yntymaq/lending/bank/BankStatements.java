package kz.yntymaq.lending.bank;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.lending.bank.BankCheck.Checked;
import kz.yntymaq.ui.sheet.HeadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An officer of the operator gives a statement of its bank as a file: it is read and looked through whole, and shown. A press
 * records the payments whose microcredit was found, each in a transaction of its own, so that one that was broken off goes on where
 * it stopped.
 */
@Service
@Transactional
public class BankStatements {

    /** Days for which the lines of a statement are kept that nobody confirmed. */
    public static final int KEPT_DAYS = 7;

    /** Days for which payer and purpose are kept of lines that were not recorded on a microcredit and wait for nobody. */
    public static final int PAYER_DAYS = 90;

    /** Payments that one press records: more would keep a page waiting. */
    static final int PORTION = 200;

    private final BankFile files;
    private final BankCheck check;
    private final BankRecorder recorder;
    private final StatementRows statements;
    private final BankLines lines;
    private final KnownPayments known;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Clock clock;

    BankStatements(
            BankFile files,
            BankCheck check,
            BankRecorder recorder,
            StatementRows statements,
            BankLines lines,
            KnownPayments known,
            TransactionOperations transactions,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.check = check;
        this.recorder = recorder;
        this.statements = statements;
        this.lines = lines;
        this.known = known;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a file. @param before whether the same one was given before, whose statement this is */
    public record Given(UUID statement, boolean before) {}

    /**
     * Reads a file and keeps what stands in it, not the file. Records nothing.
     *
     * @param name of the file, to be shown
     * @throws RuleViolationException for a file that is no statement
     */
    @Transactional(propagation = Propagation.SUPPORTS) // a file is read while nothing is held
    public Given give(Actor officer, String name, byte[] content) {
        String oblast = BankOfficer.oblast(officer);
        Payments read = files.read(content);
        return requireNonNull(transactions.execute(begun -> keep(officer, oblast, name, Sha256.hex(content), read)));
    }

    private Given keep(Actor officer, String oblast, String name, String hash, Payments read) {
        UUID id = UUID.randomUUID();
        if (statements.same(oblast, hash).isEmpty()) {
            List<Checked> checked = check.all(oblast, read.lines());
            if (checked.isEmpty()) {
                throw new RuleViolationException("bank.refused.none");
            }
            int leftOut = read.leftOut() + read.lines().size() - checked.size();
            if (statements.add(id, oblast, name, hash, leftOut, officer.accountId(), clock.instant())) {
                lines.add(id, oblast, checked);
                audit.note(officer.accountId(), "lending.bank-given", id, checked.size() + " rows");
                return new Given(id, false);
            }
        }
        return new Given(statements.same(oblast, hash).orElseThrow(NotFoundException::new), true);
    }

    /** @throws NotFoundException for whoever is no officer of the operator */
    public void requireOfficer(Actor actor) {
        BankOfficer.oblast(actor);
    }

    /** Those of the officer's oblast, the latest first. @param after key of the page before, null for the first */
    @Transactional(readOnly = true)
    public KeyPage<BankStatement> list(Actor officer, @Nullable String after) {
        List<BankStatement> found =
                statements.latest(BankOfficer.oblast(officer), Cursor.read(after, Cursor.Kind.TIME), KeyPage.ASK);
        return KeyPage.of(found, last -> Cursor.of(last.id(), last.given().at()).written());
    }

    /** @throws NotFoundException for one of another oblast, and for whoever is no officer of the operator */
    @Transactional(readOnly = true)
    public BankStatement see(Actor officer, UUID id) {
        return statements.find(BankOfficer.oblast(officer), id).orElseThrow(NotFoundException::new);
    }

    /** Lines of one in the order of the file. @param state only those; null for all @param after the last line before @param most of them */
    @Transactional(readOnly = true)
    public List<BankLine> lines(Actor officer, UUID id, @Nullable LineState state, int after, int most) {
        return lines.of(BankOfficer.oblast(officer), id, state, after, most);
    }

    /**
     * Confirms a statement where nobody has, and records what is left of its payments, a portion at a time. Pressed again, or by two at
     * once, it records none twice.
     *
     * @return how many payments are left for the next press
     */
    @Transactional(propagation = Propagation.SUPPORTS) // each payment has a transaction of its own
    public long record(Actor officer, UUID id) {
        String oblast = BankOfficer.oblast(officer);
        List<UUID> portion = requireNonNull(transactions.execute(begun -> confirmed(officer, oblast, id)));
        portion.forEach(line -> recorder.record(officer, oblast, line));
        return requireNonNull(transactions.execute(begun -> see(officer, id).left()));
    }

    private List<UUID> confirmed(Actor officer, String oblast, UUID id) {
        statements.find(oblast, id).orElseThrow(NotFoundException::new);
        statements.hold(oblast);
        if (statements.confirm(id, officer.accountId(), clock.instant())) {
            repeated(oblast, id);
            audit.note(officer.accountId(), "lending.bank-confirmed", id, null);
        }
        return lines.matched(id, PORTION);
    }

    /** What stands in another statement that was confirmed meanwhile waits once. */
    private void repeated(String oblast, UUID id) {
        List<BankLine> waiting = lines.of(oblast, id, LineState.WAITS, 0, HeadedTable.MOST_ROWS);
        List<LocalDate> days =
                waiting.stream().map(BankLine::day).filter(Objects::nonNull).toList();
        var others = known.of(oblast, days, id);
        for (BankLine line : waiting) {
            Why same = line.folded() == null
                    ? null
                    : others.of(
                            requireNonNull(line.day()),
                            line.folded(),
                            requireNonNull(line.tenge()),
                            line.payerNumber(),
                            line.file());
            if (same != null && same != Why.NUMBER_TAKEN) {
                lines.set(line.id(), Verdict.repeated(same));
            }
        }
    }

    /** The lines of statements that nobody confirmed go after a week, payer and purpose of what was no payment after a quarter. */
    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    void forget() {
        transactions.executeWithoutResult(begun -> {
            statements.forget(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
            lines.forget(clock.instant().minus(Duration.ofDays(PAYER_DAYS)));
        });
    }
}
