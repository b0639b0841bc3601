package kz.yntymaq.office.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person sits in an office from one moment to another. An account holds one office at a time. */
@Entity
class Appointment {

    @Id
    private UUID id;

    private UUID accountId;
    private UUID officeId;
    private Instant appointedAt;

    @Column
    private @Nullable UUID appointedBy;

    private @Nullable Instant endedAt;

    @Column
    private @Nullable UUID endedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /** @param appointedBy the administrator; null for the first one, made from settings */
    Appointment(UUID accountId, UUID officeId, Instant now, @Nullable UUID appointedBy) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.officeId = officeId;
        this.appointedAt = now;
        this.appointedBy = appointedBy;
    }

    /** Ends it. @throws IllegalStateException when it has ended already */
    void end(Instant now, UUID by) {
        if (endedAt != null) {
            throw new IllegalStateException("the appointment ended at " + endedAt);
        }
        this.endedAt = now;
        this.endedBy = by;
    }

    public UUID getId() {
        return id;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public UUID getOfficeId() {
        return officeId;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public Instant getAppointedAt() {
        return appointedAt;
    }
}
