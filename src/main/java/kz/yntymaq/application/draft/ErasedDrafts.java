package kz.yntymaq.application.draft;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.Documents;
import kz.yntymaq.signature.StandingSignatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases drafts that were given up and can no longer be taken back: their answers, documents, history, who helped, and what
 * was signed but never sent. The log keeps that there was one.
 */
@Component
class ErasedDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedDrafts.class);

    private final GivenUpDrafts givenUp;
    private final Documents documents;
    private final StandingSignatures signatures;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ErasedDrafts(
            GivenUpDrafts givenUp,
            Documents documents,
            StandingSignatures signatures,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.givenUp = givenUp;
        this.documents = documents;
        this.signatures = signatures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Each by itself: one that cannot be erased now is tried again tomorrow and holds up no other. */
    @Scheduled(cron = "0 50 3 * * *", zone = "${yntymaq.zone}")
    void erase() {
        OffsetDateTime before = givenUp.erasedBefore().atOffset(ZoneOffset.UTC);
        jdbc.sql("select id from loan_application where given_up_at < ? order by given_up_at, id")
                .param(before)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(id -> erase(id, before));
    }

    private void erase(UUID id, OffsetDateTime before) {
        try {
            transactions.executeWithoutResult(own -> {
                boolean still = jdbc.sql("select 1 from loan_application where id = ? and given_up_at < ? for update")
                        .params(id, before)
                        .query((row, n) -> true)
                        .optional()
                        .isPresent();
                if (still) {
                    eraseHeld(id);
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn("draft {} was not erased: {}", id, failed.getClass().getSimpleName());
        }
    }

    /** Erases one whose row the caller holds. */
    void eraseHeld(UUID id) {
        documents.erase(ApplicationDocuments.OWNER, id);
        signatures.forget(ApplicationDocuments.OWNER, id);
        jdbc.sql("delete from application_help_section where application_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from application_help where application_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from loan_application where id = ?").param(id).update();
        audit.note(null, "application.draft-erased", id, null);
    }
}
