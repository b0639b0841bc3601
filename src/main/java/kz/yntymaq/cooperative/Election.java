package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/**
 * How the general meeting chose a chair (law, article 34, point 3, sub-point 1).
 *
 * @param chair account of the member who was chosen
 * @param recordedBy account of the chair who recorded it
 */
@Embeddable
record Election(
        @Column(name = "chair_id") UUID chair,
        @Embedded MeetingDecision decision,
        @Column(name = "recorded_by") UUID recordedBy,
        @Column(name = "recorded_at") Instant recordedAt) {}
