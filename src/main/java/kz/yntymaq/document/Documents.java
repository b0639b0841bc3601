package kz.yntymaq.document;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.document.image.Pictures;
import kz.yntymaq.document.scan.VirusScan;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.document.store.Place;
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
    private final FileStores stores;
    private final Pictures pictures;
    private final VirusScan scan;
    private final AuditLog audit;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(
            StoredFileRepository files,
            FileStores stores,
            Pictures pictures,
            VirusScan scan,
            AuditLog audit,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.stores = stores;
        this.pictures = pictures;
        this.scan = scan;
        this.audit = audit;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file that was read and found in order.
     *
     * @param name cleaned, with an end that fits its content
     * @param small for a list, as JPEG; null for what is no picture
     * @param scanned whether it was scanned for viruses
     */
    public record CheckedFile(String name, FileType type, byte[] content, byte @Nullable [] small, boolean scanned) {

        /** SHA-256 of its content, in hexadecimal digits. */
        public String sha256() {
            return Sha256.hex(content);
        }
    }

    /**
     * Reads a file and looks into it; outside a transaction, because it takes a while. Its size is asked before its
     * content is read; {@link UploadLimiter} says how many at once. A picture is kept as {@link Pictures} makes it.
     *
     * @param fileName as the browser sent it; only shown and cleaned, never trusted
     * @throws RuleViolationException {@code error.file.empty}, {@code error.file.size} over {@link #LARGEST},
     *     {@code error.file.infected}, and what {@link FileType#recognise} and {@link Pictures#keep} refuse
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckedFile check(@Nullable String fileName, Resource given) {
        byte[] content = read(given);
        if (content.length == 0) {
            throw new RuleViolationException("error.file.empty");
        }
        FileType type = FileType.recognise(content);
        boolean scanned = isScanned(content);
        if (!type.isPicture()) {
            return new CheckedFile(FileName.clean(fileName, type, type), type, content, null, scanned);
        }
        Pictures.Kept kept = pictures.keep(type, content, LARGEST);
        String name = FileName.clean(fileName, type, kept.type());
        return new CheckedFile(name, kept.type(), kept.content(), kept.small(), scanned);
    }

    private boolean isScanned(byte[] content) {
        try {
            return switch (scan.scan(new ByteArrayInputStream(content))) {
                case CLEAN -> true;
                case UNREACHABLE, NOT_TAKEN -> false;
                case INFECTED -> throw new RuleViolationException("error.file.infected");
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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

    /** Stores a file, behind those that are there for the same. */
    public StoredFile store(UUID by, Use use, CheckedFile checked) {
        StoredFile file = files.saveAndFlush(new StoredFile(
                use, placeBehind(use), checked, checked.sha256(), stores.placeOfNew(), by, clock.instant()));
        stores.put(file.getId(), checked.content());
        if (checked.small() != null) {
            jdbc.sql("insert into file_small (file_id, content) values (?, ?)")
                    .params(file.getId(), checked.small())
                    .update();
        }
        note(by, "document.stored", file);
        return file;
    }

    /**
     * Gives a file that is stored already to another thing as well; both share its content.
     *
     * @throws NotFoundException when it is not there, or was removed at this moment
     */
    public StoredFile share(UUID by, UUID fileId, Use use) {
        hold(files.findKept(fileId).orElseThrow(NotFoundException::new).getContentId());
        StoredFile other = kept(fileId);
        StoredFile file = files.saveAndFlush(new StoredFile(other, use, placeBehind(use), by, clock.instant()));
        note(by, "document.stored", file);
        return file;
    }

    /** Who removes the last file of this content waits for who shares it, and the other way round. */
    private void hold(UUID content) {
        jdbc.sql("select id from stored_file where id = ? for update")
                .param(content)
                .query((row, n) -> true)
                .single();
    }

    /** As it stands behind the lock: whoever held it before may have removed or moved the file, or found a virus in it. */
    private StoredFile kept(UUID fileId) {
        boolean kept = jdbc.sql("select 1 from stored_file where id = ? and removed_at is null for update")
                .param(fileId)
                .query((row, n) -> true)
                .optional()
                .isPresent();
        if (!kept) {
            throw new NotFoundException();
        }
        StoredFile file = files.findKept(fileId).orElseThrow(NotFoundException::new);
        entities.refresh(file);
        return file;
    }

    private int placeBehind(Use use) {
        return files.findKeptOf(use.ownerKind(), use.ownerId()).stream()
                .filter(file -> file.getPurpose().equals(use.purpose()))
                .mapToInt(file -> file.getPlace() + 1)
                .max()
                .orElse(0);
    }

    /** The files of a thing, in their order. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String ownerKind, UUID ownerId) {
        return files.findKeptOf(ownerKind, ownerId);
    }

    /** The same of many things at once, by the thing; nothing for one that has none. */
    @Transactional(readOnly = true)
    public Map<UUID, List<StoredFile>> ofAll(String ownerKind, Collection<UUID> owners) {
        return owners.isEmpty()
                ? Map.of()
                : files.findKeptOfAll(ownerKind, owners).stream()
                        .collect(Collectors.groupingBy(StoredFile::getOwnerId));
    }

    /** Whether a thing had a file that is removed. */
    @Transactional(readOnly = true)
    public boolean isRemoved(UUID fileId, String ownerKind, UUID ownerId) {
        return files.isRemoved(fileId, ownerKind, ownerId);
    }

    /** The documents of these persons and co-operatives, wherever they are used, the newest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> ofHolders(Collection<UUID> holders) {
        return holders.isEmpty() ? List.of() : files.findKeptOfHolders(holders);
    }

    /** Removes a file: its content is gone unless another thing shares it, its row stays and tells that it was there. @param by null for the portal itself */
    public void remove(@Nullable UUID by, UUID fileId) {
        StoredFile file = files.findKept(fileId).orElseThrow(NotFoundException::new);
        UUID content = file.getContentId();
        hold(content);
        List<Place> shared = places(content, fileId);
        Place own = places(content, null).stream().findFirst().orElseThrow(NotFoundException::new);
        file.remove(clock.instant());
        if (shared.isEmpty()) {
            stores.delete(content, own);
            jdbc.sql("delete from file_small where file_id = ?").param(content).update();
        }
        note(by, "document.removed", file);
    }

    /**
     * Erases all that was ever handed in for a thing that is itself erased: contents that nothing else shares, and the rows
     * with their names. A row whose content another thing still shares stays without a name.
     */
    public void erase(String ownerKind, UUID ownerId) {
        files.findKeptOf(ownerKind, ownerId).forEach(file -> remove(null, file.getId()));
        entities.flush();
        jdbc.sql("delete from stored_file where owner_kind = ? and owner_id = ? and content_of is not null")
                .params(ownerKind, ownerId)
                .update();
        jdbc.sql("""
                delete from stored_file own
                 where owner_kind = ? and owner_id = ? and not exists (select from stored_file o where o.content_of = own.id)""").params(ownerKind, ownerId).update();
        jdbc.sql("update stored_file set name = '–' where owner_kind = ? and owner_id = ?")
                .params(ownerKind, ownerId)
                .update();
        entities.clear();
    }

    /** Where the kept files of this content say that it is, each held so that none is moved meanwhile. */
    private List<Place> places(UUID content, @Nullable UUID without) {
        return jdbc.sql("""
                select store from stored_file
                 where coalesce(content_of, id) = :content and removed_at is null
                   and (cast(:without as uuid) is null or id <> cast(:without as uuid))
                   for update""")
                .param("content", content)
                .param("without", without)
                .query((row, n) -> Place.valueOf(row.getString(1)))
                .list();
    }

    private void note(@Nullable UUID by, String action, StoredFile file) {
        audit.note(by, action, file.getId(), file.getOwnerKind() + " " + file.getOwnerId() + " " + file.getPurpose());
    }
}
