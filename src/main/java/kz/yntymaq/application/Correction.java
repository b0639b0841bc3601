package kz.yntymaq.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An official asks for one field to be corrected; it keeps the old and, once sent back, the new value. */
@Entity
@Table(name = "application_correction")
public class Correction {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id")
    private LoanApplication application;

    @Enumerated(EnumType.STRING)
    private Field field;

    private String comment;
    private String oldValue;
    private @Nullable String newValue;
    private UUID askedBy;
    private Instant askedAt;
    private @Nullable Instant sentBackAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    Correction(LoanApplication application, Field field, String comment, String oldValue, UUID askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.field = field;
        this.comment = comment;
        this.oldValue = oldValue;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void sentBack(String newValue, Instant now) {
        this.newValue = newValue;
        this.sentBackAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Field getField() {
        return field;
    }

    public String getComment() {
        return comment;
    }

    /** The value when it was asked for, free of any language; {@link FieldWords#written} writes it. */
    public String getOldValue() {
        return oldValue;
    }

    /** The value when it was sent back, kept like the old one; null before. */
    public @Nullable String getNewValue() {
        return newValue;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public @Nullable Instant getSentBackAt() {
        return sentBackAt;
    }

    /** Whether the applicant still has to correct it. */
    public boolean isOpen() {
        return sentBackAt == null;
    }
}
