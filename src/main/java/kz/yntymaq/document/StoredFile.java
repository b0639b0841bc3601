package kz.yntymaq.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.document.Documents.CheckedFile;
import org.jspecify.annotations.Nullable;

/** A file that somebody handed in for a thing of another room. Its content is read apart, by {@link Downloads}. */
@Entity
public class StoredFile {

    @Id
    private UUID id;

    private String ownerKind;
    private UUID ownerId;
    private String purpose;
    private String name;
    private String mediaType;
    private int size;
    private String sha256;
    private boolean scanned;

    @Column
    private UUID storedBy;

    private Instant storedAt;

    @Column
    private @Nullable Instant removedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(
            String ownerKind,
            UUID ownerId,
            String purpose,
            CheckedFile checked,
            String sha256,
            UUID storedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.purpose = purpose;
        this.name = checked.name();
        this.mediaType = checked.type().mediaType();
        this.size = checked.content().length;
        this.scanned = checked.scanned();
        this.sha256 = sha256;
        this.storedBy = storedBy;
        this.storedAt = now;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    public UUID getId() {
        return id;
    }

    String getOwnerKind() {
        return ownerKind;
    }

    UUID getOwnerId() {
        return ownerId;
    }

    /** What it was handed in for, in the words of the owning room. */
    public String getPurpose() {
        return purpose;
    }

    /** Safe to show and to save under. */
    public String getName() {
        return name;
    }

    /** {@code application/pdf}, {@code image/jpeg} or {@code image/png}, told by its content. */
    public String getMediaType() {
        return mediaType;
    }

    /** Bytes. */
    public int getSize() {
        return size;
    }

    /** SHA-256 of its content, in hexadecimal digits: two files of one content have the same. */
    public String getSha256() {
        return sha256;
    }

    /** Whether it was scanned for viruses; else whoever opens it is told. */
    public boolean isScanned() {
        return scanned;
    }

    public Instant getStoredAt() {
        return storedAt;
    }
}
