package kz.yntymaq.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores, lists and removes files for other rooms. The room that calls decides first whether the actor
 * may; reading a file's content goes through {@link Downloads} alone.
 */
@Service
@Transactional
public class Documents {

    /** The largest file, in bytes: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final StoredFileRepository files;
    private final VirusScan scan;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(StoredFileRepository files, VirusScan scan, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.scan = scan;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file that was read and found in order.
     *
     * @param name cleaned, with an end that fits its content
     * @param scanned whether it was scanned for viruses
     */
    public record CheckedFile(String name, FileType type, byte[] content, boolean scanned) {}

    /**
     * Reads a file and looks into it; outside a transaction, because it takes a while. Its size is asked before its
     * content is read; {@link UploadLimiter} says how many at once.
     *
     * @param fileName as the browser sent it; only shown and cleaned, never trusted
     * @throws RuleViolationException {@code error.file.empty}, {@code error.file.size} over {@link #LARGEST},
     *     {@code error.file.type} for anything but a PDF, JPEG or PNG, what {@link PdfCheck} and
     *     {@link PictureCheck} refuse, and {@code error.file.infected}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckedFile check(@Nullable String fileName, Resource given) {
        byte[] content = read(given);
        if (content.length == 0) {
            throw new RuleViolationException("error.file.empty");
        }
        FileType type = FileType.of(content).orElseThrow(() -> new RuleViolationException("error.file.type"));
        type.check(content);
        return new CheckedFile(FileName.clean(fileName, type), type, content, scan.isClean(content));
    }

    /**
     * Stores a file.
     *
     * @param ownerKind the {@link FileGuard#ownerKind} that says who may read it
     * @param ownerId the thing it belongs to
     * @param purpose what it is handed in for
     */
    public StoredFile store(UUID by, String ownerKind, UUID ownerId, String purpose, CheckedFile checked) {
        byte[] content = checked.content();
        StoredFile file = files.saveAndFlush(
                new StoredFile(ownerKind, ownerId, purpose, checked, Sha256.hex(content), by, clock.instant()));
        jdbc.sql("insert into file_content (file_id, content) values (?, ?)")
                .params(file.getId(), content)
                .update();
        audit.note(by, "document.stored", file.getId(), ownerKind + " " + ownerId + " " + purpose);
        return file;
    }

    private static byte[] read(Resource given) {
        try {
            if (given.contentLength() > LARGEST) {
                throw new RuleViolationException("error.file.size");
            }
            return given.getContentAsByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files of a thing, the oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String ownerKind, UUID ownerId) {
        return files.findKeptOf(ownerKind, ownerId);
    }

    /** Removes a file: its content is gone, its row stays and tells that it was there. */
    public void remove(UUID by, UUID fileId) {
        StoredFile file = files.findKept(fileId).orElseThrow(NotFoundException::new);
        file.remove(clock.instant());
        jdbc.sql("delete from file_content where file_id = ?").param(fileId).update();
        audit.note(
                by,
                "document.removed",
                fileId,
                file.getOwnerKind() + " " + file.getOwnerId() + " " + file.getPurpose());
    }
}
