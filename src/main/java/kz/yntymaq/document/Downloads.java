package kz.yntymaq.document;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the content of files: the one place that does, behind the one question of the owner's {@link FileGuard}. */
@Service
class Downloads {

    private final StoredFileRepository files;
    private final Map<String, FileGuard> guards;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Downloads(StoredFileRepository files, List<FileGuard> guards, AuditLog audit, JdbcClient jdbc) {
        this.files = files;
        this.guards = guards.stream().collect(Collectors.toMap(FileGuard::ownerKind, Function.identity()));
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** A file and its content, which is fetched slice by slice as it is read. */
    public record Opened(StoredFile file, InputStream content) {}

    /**
     * Opens a file; that it was read is noted.
     *
     * @throws NotFoundException when there is none or its owner does not let the actor read it
     */
    @Transactional
    public Opened open(Actor actor, UUID fileId) {
        StoredFile file =
                files.findKept(fileId).filter(found -> mayRead(actor, found)).orElseThrow(NotFoundException::new);
        audit.note(
                actor.accountId(),
                "document.read",
                fileId,
                file.getOwnerKind() + " " + file.getOwnerId() + " " + file.getPurpose());
        return new Opened(file, new StoredContent(jdbc, fileId, file.getSize()));
    }

    private boolean mayRead(Actor actor, StoredFile file) {
        FileGuard guard = guards.get(file.getOwnerKind());
        return guard != null && guard.mayRead(actor, file.getOwnerId());
    }
}
