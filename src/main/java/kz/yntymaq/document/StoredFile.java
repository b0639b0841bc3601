package kz.yntymaq.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.yntymaq.document.Documents.CheckedFile;
import kz.yntymaq.document.store.Place;
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

    @Column(updatable = false) // a scan may end at any time, and writes it past this entity
    private boolean scanned;

    @Column(updatable = false)
    private boolean infected;

    private int place;

    @Column(updatable = false) // as may a move
    @Enumerated(EnumType.STRING)
    private Place store;

    @Column(updatable = false)
    private @Nullable UUID contentOf;

    @Column(updatable = false)
    private @Nullable UUID holderId;

    @Column
    private UUID storedBy;

    private Instant storedAt;

    @Column(updatable = false)
    private @Nullable Instant givenAt;

    @Column(updatable = false)
    private @Nullable LocalDate issuedOn;

    @Column
    private @Nullable Instant removedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    /**
     * What a file is handed in for.
     *
     * @param ownerKind the {@link FileGuard#ownerKind} that says who may read it
     * @param ownerId the thing it belongs to
     * @param purpose in the words of the owning room
     * @param holder the person or the co-operative whose document it is, null for nobody's
     * @param issuedOn day of issue, null where it is not asked for
     */
    public record Use(
            String ownerKind,
            UUID ownerId,
            String purpose,
            @Nullable UUID holder,
            @Nullable LocalDate issuedOn) {

        /** Of a paper whose age does not count. */
        public Use(String ownerKind, UUID ownerId, String purpose, @Nullable UUID holder) {
            this(ownerKind, ownerId, purpose, holder, null);
        }
    }

    StoredFile(Use use, int place, CheckedFile checked, String sha256, Place store, UUID storedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.ownerKind = use.ownerKind();
        this.ownerId = use.ownerId();
        this.purpose = use.purpose();
        this.holderId = use.holder();
        this.place = place;
        this.name = checked.name();
        this.mediaType = checked.type().mediaType();
        this.size = checked.content().length;
        this.scanned = checked.scanned();
        this.sha256 = sha256;
        this.store = store;
        this.storedBy = storedBy;
        this.storedAt = now;
        this.givenAt = now;
        this.issuedOn = use.issuedOn();
    }

    /** The same document, for another thing as well. */
    StoredFile(StoredFile other, Use use, int place, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.ownerKind = use.ownerKind();
        this.ownerId = use.ownerId();
        this.purpose = use.purpose();
        this.holderId = use.holder();
        this.place = place;
        this.name = other.name;
        this.mediaType = other.mediaType;
        this.size = other.size;
        this.scanned = other.scanned;
        this.infected = other.infected;
        this.sha256 = other.sha256;
        this.store = other.store;
        this.contentOf = other.getContentId();
        this.storedBy = by;
        this.storedAt = now;
        this.givenAt = other.getGivenAt();
        this.issuedOn = other.issuedOn;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    void rename(String cleanName) {
        this.name = cleanName;
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    public UUID getId() {
        return id;
    }

    /** Under which its content is kept; several files may share one. */
    public UUID getContentId() {
        return contentOf == null ? id : contentOf;
    }

    /** The kind of the thing that it belongs to. */
    public String getOwnerKind() {
        return ownerKind;
    }

    /** The thing that it belongs to. */
    public UUID getOwnerId() {
        return ownerId;
    }

    /** What it was handed in for, in the words of the owning room. */
    public String getPurpose() {
        return purpose;
    }

    /** Whose document it is: a person's account or a co-operative; null for nobody's. */
    public @Nullable UUID getHolderId() {
        return holderId;
    }

    /** Safe to show and to save under. */
    public String getName() {
        return name;
    }

    /** {@code application/pdf}, {@code image/jpeg} or {@code image/png}, told by its content. */
    public String getMediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Bytes. */
    public int getSize() {
        return size;
    }

    /** SHA-256 of its content, in hexadecimal digits: two files of one content have the same. */
    public String getSha256() {
        return sha256;
    }

    /** Whether it was scanned for viruses and none was found; else whoever opens it is told. */
    public boolean isScanned() {
        return scanned;
    }

    /** Whether a virus was found after it had been stored: nobody gets it any more. */
    public boolean isInfected() {
        return infected;
    }

    /** Message key of what is known of viruses in it. */
    public String scanKey() {
        if (infected) {
            return "document.infected";
        }
        return scanned ? "document.scanned" : "document.not-scanned";
    }

    Place getStore() {
        return store;
    }

    int getPlace() {
        return place;
    }

    public Instant getStoredAt() {
        return storedAt;
    }

    /** Day of issue; null where it was not asked for. */
    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** Last day on which it is young enough: counted from its issue, or from the day it was handed in where that is unknown. */
    public LocalDate lastDay(int maxAgeDays, ZoneId zone) {
        LocalDate from = issuedOn == null ? LocalDate.ofInstant(getGivenAt(), zone) : issuedOn;
        return from.plusDays(maxAgeDays);
    }

    /** When the document was handed in first, for whatever it was. */
    public Instant getGivenAt() {
        return givenAt == null ? storedAt : givenAt;
    }
}
