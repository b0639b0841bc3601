package kz.yntymaq.document;

import java.io.InputStream;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the content of files: the one place that does, behind the one question of the owner's {@link FileGuard}. */
@Service
class Downloads {

    private final StoredFileRepository files;
    private final FileGuards guards;
    private final AuditLog audit;
    private final FileStores stores;
    private final JdbcClient jdbc;

    Downloads(StoredFileRepository files, FileGuards guards, AuditLog audit, FileStores stores, JdbcClient jdbc) {
        this.files = files;
        this.guards = guards;
        this.audit = audit;
        this.stores = stores;
        this.jdbc = jdbc;
    }

    /** A file and its content, which is fetched slice by slice as it is read. */
    public record Opened(StoredFile file, InputStream content) {}

    /**
     * Opens a file; that it was read is noted.
     *
     * @throws NotFoundException when there is none, its owner does not let the actor read it, or a virus was found in it
     */
    @Transactional
    public Opened open(Actor actor, UUID fileId) {
        StoredFile file = find(actor, fileId);
        audit.note(
                actor.accountId(),
                "document.read",
                fileId,
                file.getOwnerKind() + " " + file.getOwnerId() + " " + file.getPurpose());
        return new Opened(file, stores.open(file.getContentId(), file.getStore(), file.getSize()));
    }

    /**
     * The small picture of a file, for a list of files that the actor was shown; it is too small to be read, so that a
     * look at it is not noted.
     *
     * @throws NotFoundException when there is none or its owner does not let the actor read it
     */
    @Transactional(readOnly = true)
    public byte[] small(Actor actor, UUID fileId) {
        return jdbc.sql("select content from file_small where file_id = ?")
                .param(find(actor, fileId).getContentId())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private StoredFile find(Actor actor, UUID fileId) {
        return files.findKept(fileId)
                .filter(found -> !found.isInfected() && mayRead(actor, found))
                .orElseThrow(NotFoundException::new);
    }

    private boolean mayRead(Actor actor, StoredFile file) {
        return guards.find(file.getOwnerKind())
                .filter(guard -> guard.mayRead(actor, file.getOwnerId()))
                .isPresent();
    }
}
