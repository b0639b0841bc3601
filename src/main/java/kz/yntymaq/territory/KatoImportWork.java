package kz.yntymaq.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a confirmed import in one transaction, and tells of its progress in others. The event's
 * registry starts it again where the portal was killed on the way.
 */
@Component
class KatoImportWork {

    private static final Logger log = LoggerFactory.getLogger(KatoImportWork.class);
    private static final int CHUNK = 1000;

    private final KatoImportRepository imports;
    private final Territories territories;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    KatoImportWork(
            KatoImportRepository imports,
            Territories territories,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    // Not @ApplicationModuleListener: its transaction would be lost together with the note of a failure.
    @Async
    @TransactionalEventListener(id = "territory.apply-import")
    void on(KatoImportConfirmed confirmed) {
        UUID id = confirmed.importId();
        if (imports.find(id).filter(KatoImport::isRunning).isEmpty()) {
            return;
        }
        try {
            whole.executeWithoutResult(status -> apply(id, confirmed.by()));
            territories.forget();
        } catch (RuntimeException broken) {
            log.error("The import {} broke off; nothing of it was applied", id, broken);
            aside.executeWithoutResult(status -> {
                imports.finish(id, KatoImport.State.FAILED, clock.instant());
                audit.note(confirmed.by(), "territory.import-failed", id, null);
            });
        }
    }

    private void apply(UUID id, UUID by) {
        imports.lock();
        if (imports.find(id).filter(KatoImport::isRunning).isEmpty()) {
            return; // another node, started meanwhile, was given the same event
        }
        int done = 0;
        for (Level level : Level.values()) { // a parent stands before its children
            List<String> codes = imports.codes(id, level);
            for (int from = 0; from < codes.size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, codes.size());
                imports.write(id, level, codes.get(from), codes.get(to - 1));
                done += to - from;
                int sofar = done;
                aside.executeWithoutResult(status -> imports.progress(id, sofar));
            }
        }
        imports.close(id, LocalDate.now(clock));
        imports.deleteRows(id);
        imports.finish(id, KatoImport.State.APPLIED, clock.instant());
        audit.note(by, "territory.import-applied", id, done + " rows");
    }
}
