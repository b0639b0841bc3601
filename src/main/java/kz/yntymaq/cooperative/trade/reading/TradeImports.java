package kz.yntymaq.cooperative.trade.reading;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.cooperative.trade.reading.TradeTable.Question;
import kz.yntymaq.cooperative.upload.Upload;
import kz.yntymaq.cooperative.upload.Uploads;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.sheet.TableRow;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chair reads a table of trade into the book: looked through first, then confirmed, all of it at once. It is looked through
 * anew with each look, so that what the page shows holds against the book as it is.
 */
@Service
@Transactional
class TradeImports {

    private static final Upload.Book BOOK = Upload.Book.TRADE;

    private final TradeJournal journal;
    private final TradeTables tables;
    private final TradeImportRows rows;
    private final Uploads uploads;
    private final TransactionOperations transactions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    TradeImports(
            TradeJournal journal,
            TradeTables tables,
            TradeImportRows rows,
            Uploads uploads,
            TransactionTemplate transactions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.tables = tables;
        this.rows = rows;
        this.uploads = uploads;
        this.transactions = transactions;
        this.once = once;
        this.audit = audit;
        this.events = events;
    }

    /** Files of a co-operative. @param name of the co-operative */
    record Files(UUID cooperativeId, String name, List<Upload> latest) {}

    /**
     * One file.
     *
     * @param table as it would be read in; null once it was
     * @param sums tenge by what was traded, of what still stands; empty before it was read in
     */
    record Seen(UUID cooperativeId, Upload file, @Nullable TradeTable table, Map<Deal, BigDecimal> sums) {}

    /**
     * Looks a file through and keeps it until it is confirmed, a week at most. Writes nothing into the book.
     *
     * @param name of the file, to be shown
     * @return id of what was kept; of the earlier one when the same file stands in the book already
     * @throws RuleViolationException {@code sheet.refused.*} when it is no such table
     */
    @Transactional(propagation = Propagation.SUPPORTS) // a file is read while nothing is held
    public UUID upload(Actor chair, UUID cooperativeId, String name, byte[] content) {
        transactions.executeWithoutResult(begun -> journal.ofChair(chair, cooperativeId));
        List<TableRow<TradeColumn>> typed = tables.read(name, content);
        return requireNonNull(
                transactions.execute(begun -> keep(chair, cooperativeId, typed, new Uploads.File(name, content))));
    }

    private UUID keep(Actor chair, UUID cooperativeId, List<TableRow<TradeColumn>> typed, Uploads.File file) {
        journal.ofChair(chair, cooperativeId);
        journal.hold(cooperativeId);
        TradeTable table = tables.check(cooperativeId, typed);
        audit.note(
                chair.accountId(), "trade.import-checked", cooperativeId, table.lines() + " / " + table.wrongLines());
        return uploads.keep(cooperativeId, BOOK, file, chair.accountId());
    }

    @Transactional(readOnly = true)
    Files files(Actor chair, UUID cooperativeId) {
        String name = journal.ofChair(chair, cooperativeId).name();
        return new Files(cooperativeId, name, uploads.latest(cooperativeId, BOOK));
    }

    /** The table to be filled in. @param workbook XLSX rather than CSV */
    @Transactional(readOnly = true)
    byte[] template(Actor chair, UUID cooperativeId, boolean workbook) {
        journal.ofChair(chair, cooperativeId);
        return tables.template(cooperativeId, workbook);
    }

    @Transactional(readOnly = true)
    Seen see(Actor chair, UUID cooperativeId, UUID id) {
        journal.ofChair(chair, cooperativeId);
        Upload file = uploads.get(cooperativeId, BOOK, id);
        return file.state() == Upload.State.CHECKED
                ? new Seen(
                        cooperativeId,
                        file,
                        tables.check(cooperativeId, tables.read(file.fileName(), uploads.content(id))),
                        Map.of())
                : new Seen(cooperativeId, file, null, rows.sums(id));
    }

    /**
     * Writes a table into the book, all rows or none.
     *
     * @param answered what the chair says is no mistake
     * @throws FieldViolationException by {@code twice}, {@code again}: it was not said
     * @throws RuleViolationException when something is wrong with a row, or the same file stands in the book already
     */
    public void confirm(Actor chair, UUID cooperativeId, UUID id, Set<Question> answered, UUID key) {
        journal.ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "trade.imported", id, answered), () -> {
            journal.hold(cooperativeId);
            Uploads.File file = uploads.toConfirm(cooperativeId, BOOK, id);
            TradeTable table = tables.check(cooperativeId, tables.read(file.name(), file.content()));
            table.requireSure(answered, "trade.import.unsure.");
            List<UUID> written = journal.write(
                    cooperativeId, table.rows().stream().map(ReadRow::row).toList(), chair.accountId());
            uploads.apply(id, written.size());
            rows.keep(id, table.rows(), written);
            audit.note(chair.accountId(), "trade.imported", cooperativeId, String.valueOf(written.size()));
            events.publishEvent(new TradeImported(cooperativeId, id, "recorded"));
            return id.toString();
        });
    }

    /** Takes all that stands of a table back by correcting entries; what was corrected one by one stays as it is. */
    public void takeBack(Actor chair, UUID cooperativeId, UUID id, String reason, UUID key) {
        journal.ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "trade.import-taken-back", id, reason), () -> {
            journal.hold(cooperativeId);
            uploads.takeBack(cooperativeId, BOOK, id);
            int taken = journal.takeBack(cooperativeId, rows.entries(id), chair.accountId(), reason);
            audit.note(chair.accountId(), "trade.import-taken-back", cooperativeId, String.valueOf(taken));
            events.publishEvent(new TradeImported(cooperativeId, id, "corrected"));
            return id.toString();
        });
    }
}
