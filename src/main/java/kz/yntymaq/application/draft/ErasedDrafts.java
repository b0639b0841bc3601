package kz.yntymaq.application.draft;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.Documents;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.work.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases drafts that were given up and can no longer be taken back: their answers, documents, history, who helped, and what
 * was signed but never sent. The log keeps that there was one.
 */
@Component
class ErasedDrafts {

    private final GivenUpDrafts givenUp;
    private final Documents documents;
    private final StandingSignatures signatures;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    ErasedDrafts(
            GivenUpDrafts givenUp,
            Documents documents,
            StandingSignatures signatures,
            AuditLog audit,
            JdbcClient jdbc,
            OneByOne oneByOne) {
        this.givenUp = givenUp;
        this.documents = documents;
        this.signatures = signatures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    /** Each by itself: one that cannot be erased now is tried again tomorrow and holds up no other. */
    @Scheduled(cron = "0 50 3 * * *", zone = "${yntymaq.zone}")
    void erase() {
        OffsetDateTime before = givenUp.erasedBefore().atOffset(ZoneOffset.UTC);
        jdbc.sql("select id from loan_application where given_up_at < ? order by given_up_at, id")
                .param(before)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(id -> oneByOne.run(id, "was not erased", () -> erase(id, before)));
    }

    private void erase(UUID id, OffsetDateTime before) {
        boolean still = jdbc.sql("select 1 from loan_application where id = ? and given_up_at < ? for update")
                .params(id, before)
                .query((row, n) -> true)
                .optional()
                .isPresent();
        if (still) {
            eraseHeld(id);
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
