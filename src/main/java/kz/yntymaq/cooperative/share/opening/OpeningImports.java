package kz.yntymaq.cooperative.share.opening;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.opening.OpeningRegister.Question;
import kz.yntymaq.cooperative.upload.Upload;
import kz.yntymaq.cooperative.upload.Uploads;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.sheet.TableRow;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chair reads a register that was kept before the portal into the book of shares: looked through first, then confirmed,
 * all of it at once. It is looked through anew with each look, so that what the page shows holds against the book as it is.
 */
@Service
@Transactional
public class OpeningImports {

    /** Files with such an IIN that a chair has looked through in a day. */
    private static final int TRIES_A_DAY = 10;

    private final CooperativeRepository cooperatives;
    private final OpeningCheck check;
    private final OpeningBook book;
    private final OpeningImportRows rows;
    private final Uploads uploads;
    private final Frequency frequency;
    private final TransactionOperations transactions;
    private final TransactionTemplate apart;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OpeningImports(
            CooperativeRepository cooperatives,
            OpeningCheck check,
            OpeningBook book,
            OpeningImportRows rows,
            Uploads uploads,
            Frequency frequency,
            TransactionTemplate transactions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.cooperatives = cooperatives;
        this.check = check;
        this.book = book;
        this.rows = rows;
        this.uploads = uploads;
        this.frequency = frequency;
        this.transactions = transactions;
        this.apart = new TransactionTemplate(requireNonNull(transactions.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.once = once;
        this.audit = audit;
        this.events = events;
    }

    /** Files of a co-operative. @param name of the co-operative */
    record Files(UUID cooperativeId, String name, List<Upload> latest) {}

    /**
     * One file.
     *
     * @param register as it would be read in; null once it was
     * @param sums tenge by kind as the ledger has them; empty before it was read in
     */
    record Seen(UUID cooperativeId, Upload file, @Nullable OpeningRegister register, Map<ShareKind, BigDecimal> sums) {}

    /**
     * Looks a file through and keeps it until it is confirmed, a week at most. Writes nothing into the book.
     *
     * @param name of the file, to be shown
     * @return id of what was kept; of the earlier one when the same file stands in the book already
     * @throws RuleViolationException {@code sheet.refused.*} when it is no such table
     */
    @Transactional(propagation = Propagation.SUPPORTS) // a file is read while nothing is held
    public UUID upload(Actor chair, UUID cooperativeId, String name, byte[] content) {
        transactions.executeWithoutResult(begun -> ofChair(chair, cooperativeId));
        List<TableRow<OpeningColumn>> rows = check.read(name, content);
        return requireNonNull(
                transactions.execute(begun -> keep(chair, cooperativeId, rows, new Uploads.File(name, content))));
    }

    private UUID keep(Actor chair, UUID cooperativeId, List<TableRow<OpeningColumn>> rows, Uploads.File file) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        book.hold(cooperativeId);
        OpeningRegister register = check.check(cooperative, rows);
        requireNoGuessing(chair, register);
        audit.note(
                chair.accountId(),
                "share.import-checked",
                cooperativeId,
                register.lines() + " / " + register.wrongLines());
        return uploads.keep(cooperativeId, Upload.Book.SHARES, file, chair.accountId());
    }

    /**
     * Whoever tried many IINs would learn from the answer which are right: of so many unknown ones a day it is told, of a file
     * with IINs after that nothing. What was tried stays counted, also where the file is refused.
     */
    private void requireNoGuessing(Actor chair, OpeningRegister register) {
        if (!register.byIin()) {
            return;
        }
        int before = requireNonNull(apart.execute(begun -> tried(chair.accountId(), register.strangers())));
        if (before >= TRIES_A_DAY) {
            throw new RuleViolationException("share.import.refused.iins-today");
        }
        if (before + register.strangers() > TRIES_A_DAY) {
            throw new RuleViolationException("share.import.refused.strangers", TRIES_A_DAY);
        }
    }

    private int tried(UUID chair, int strangers) {
        int before = frequency.had("share.import-stranger", chair, "", 1);
        for (int i = 0; i < Math.min(strangers, TRIES_A_DAY + 1); i++) {
            frequency.count("share.import-stranger", chair, "", 1);
        }
        return before;
    }

    @Transactional(readOnly = true)
    Files files(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        return new Files(cooperativeId, cooperative.name(), uploads.latest(cooperativeId, Upload.Book.SHARES));
    }

    /** Members with a number who did not leave, for a template. */
    @Transactional(readOnly = true)
    List<OpeningBook.Member> members(Actor chair, UUID cooperativeId) {
        ofChair(chair, cooperativeId);
        return book.members(cooperativeId).stream()
                .filter(each -> each.leftOn() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    Seen see(Actor chair, UUID cooperativeId, UUID id) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        Upload found = uploads.get(cooperativeId, Upload.Book.SHARES, id);
        if (found.state() == Upload.State.CHECKED) {
            return new Seen(
                    cooperativeId,
                    found,
                    check.check(cooperative, check.read(found.fileName(), uploads.content(id))),
                    Map.of());
        }
        return new Seen(cooperativeId, found, null, book.sums(cooperativeId, rows.transactions(id)));
    }

    /**
     * Writes a register into the book, all rows or none.
     *
     * @param answered what the chair says is no mistake
     * @throws FieldViolationException by {@code twice}, {@code again}, {@code beyond}, {@code early}: it was not said
     * @throws RuleViolationException when something is wrong with a row, or the same file stands in the book already
     */
    public void confirm(Actor chair, UUID cooperativeId, UUID id, Set<Question> answered, UUID key) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.imported", id, answered), () -> {
            book.hold(cooperativeId);
            Uploads.File file = uploads.toConfirm(cooperativeId, Upload.Book.SHARES, id);
            OpeningRegister register = check.check(cooperative, check.read(file.name(), file.content()));
            register.requireSure(answered, "share.import.unsure.");
            List<OpeningRow> all = register.inOrder();
            List<UUID> posted = book.post(
                    cooperativeId,
                    IntStream.range(0, all.size())
                            .mapToObj(i -> entry(id, all.get(i)))
                            .toList(),
                    chair.accountId());
            uploads.apply(id, all.size());
            rows.keep(id, all, posted);
            audit.note(chair.accountId(), "share.imported", cooperativeId, String.valueOf(all.size()));
            events.publishEvent(new OpeningImported(cooperativeId, id, "recorded"));
            return id.toString();
        });
    }

    private static OpeningBook.Entry entry(UUID id, OpeningRow row) {
        return new OpeningBook.Entry(row.member().id(), row.given(), "IMPORT:" + id + ":" + row.line());
    }

    /**
     * Takes all that stands of a register back by correcting entries, on one day.
     *
     * @throws RuleViolationException {@code ledger.refused.*}: what was owed to somebody was paid since, say
     */
    public void takeBack(Actor chair, UUID cooperativeId, UUID id, LocalDate on, String reason, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.import-taken-back", id, on, reason), () -> {
            book.hold(cooperativeId);
            uploads.takeBack(cooperativeId, Upload.Book.SHARES, id);
            int taken = book.takeBack(
                    cooperativeId, rows.transactions(id), rows.memberships(id), on, chair.accountId(), reason);
            audit.note(chair.accountId(), "share.import-taken-back", cooperativeId, String.valueOf(taken));
            events.publishEvent(new OpeningImported(cooperativeId, id, "corrected"));
            return id.toString();
        });
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }
}
