package kz.yntymaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.scan.VirusScan;
import kz.yntymaq.document.scan.VirusScan.Outcome;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.document.store.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Scans the files that were stored while the scanner did not answer. One in which a virus is found is given to nobody any
 * more; it stays listed and says why.
 */
@Component
class LateScans {

    private static final Logger log = LoggerFactory.getLogger(LateScans.class);

    private final VirusScan scan;
    private final FileStores stores;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    LateScans(VirusScan scan, FileStores stores, AuditLog audit, JdbcClient jdbc, TransactionOperations transactions) {
        this.scan = scan;
        this.stores = stores;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Waiting(UUID id, UUID content, Place place, int size) {}

    /** Goes through them, the oldest first, until none is left or the scanner does not answer. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    public void run() {
        UUID skipped = null;
        while (scan.isSet()) {
            UUID passOver = skipped;
            Step step = transactions.execute(one -> next(passOver));
            if (step == null || step.ended()) {
                return;
            }
            skipped = step.passedOver();
        }
    }

    /** @param passedOver the last file that was passed over, because its content is not there or is not taken: it does not stop the others */
    private record Step(boolean ended, @Nullable UUID passedOver) {}

    /** Several portals take different files: each is held by the one that scans it. */
    private Step next(@Nullable UUID after) {
        Optional<Waiting> found = jdbc.sql("""
                select id, coalesce(content_of, id), store, size from stored_file
                 where not scanned and not infected and removed_at is null
                   and (cast(:after as uuid) is null
                        or (stored_at, id) > (select stored_at, id from stored_file where id = cast(:after as uuid)))
                 order by stored_at, id limit 1 for update skip locked""")
                .param("after", after)
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Place.valueOf(row.getString(3)),
                        row.getInt(4)))
                .optional();
        if (found.isEmpty()) {
            return new Step(true, null);
        }
        Waiting file = found.get();
        try (InputStream content = stores.open(file.content(), file.place(), file.size())) {
            Outcome outcome = scan.scan(content);
            keep(file, outcome);
            return new Step(outcome == Outcome.UNREACHABLE, outcome == Outcome.NOT_TAKEN ? file.id() : after);
        } catch (IOException unreadable) {
            log.warn("File {} cannot be read and was not scanned: {}", file.id(), unreadable.toString());
            return new Step(false, file.id());
        }
    }

    private void keep(Waiting file, Outcome outcome) {
        if (outcome == Outcome.UNREACHABLE || outcome == Outcome.NOT_TAKEN) {
            return;
        }
        boolean infected = outcome == Outcome.INFECTED;
        jdbc.sql(
                        "update stored_file set scanned = ?, infected = ? where coalesce(content_of, id) = ? and removed_at is null")
                .params(!infected, infected, file.content())
                .update();
        if (infected) {
            audit.note(null, "document.infected", file.id(), null);
        }
    }
}
