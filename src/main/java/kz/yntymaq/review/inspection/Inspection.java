package kz.yntymaq.review.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NamedPerson;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** What people found when they looked at the object of an application in its place. A record: it is never changed. */
@Entity
@Table(name = "inspection")
public class Inspection {

    /** How many specialists look at least (Rules of investment subsidies, point 4). */
    static final int LEAST_INSPECTORS = 2;

    @EmbeddedId
    private Key key;

    private LocalDate inspectedOn;

    private String present;

    private String inspectors;

    private boolean positive;

    private @Nullable String video; // older records have none

    private boolean vouched;

    private Instant recordedAt;

    @SuppressWarnings("unused") // the log tells it
    private UUID recordedBy;

    @ElementCollection
    @CollectionTable(
            name = "inspection_item",
            joinColumns = {
                @JoinColumn(name = "application_id", referencedColumnName = "application_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "row")
    private List<Item> items = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    /** Which one. @param number 1 for the first of an application */
    @Embeddable
    record Key(@Column(name = "application_id") UUID applicationId, int number) {}

    /** What was found of one thing. @param what it is, as a stored {@link kz.yntymaq.kernel.RecordedValue} @param fits whether it is what was applied for */
    @Embeddable
    record Item(String what, boolean fits, String words) {}

    /** Somebody who looked. */
    public record Inspector(String name, String position) {

        String written() {
            return name + " – " + position;
        }

        /** Whom the name names, with whatever blanks it was typed. */
        NamedPerson named() {
            NamedPerson told = NamedPerson.of(name);
            return told.isNamed() ? told : new NamedPerson(TypedText.nameWords(name));
        }
    }

    /**
     * A record.
     *
     * @param number among those of the application, from 1
     * @param earliest before which nothing was inspected this time
     * @throws FieldViolationException for fewer than {@value #LEAST_INSPECTORS} people, the same one twice, and a day to come
     *     or too early
     */
    static Inspection of(
            UUID application,
            int number,
            Inspections.Finding found,
            List<Item> items,
            LocalDate earliest,
            UUID by,
            Instant now,
            LocalDate today) {
        if (found.day().isAfter(today) || found.day().isBefore(earliest)) {
            throw new FieldViolationException("day", "review.inspection.error.day");
        }
        List<Inspector> inspectors = found.inspectors();
        if (inspectors.size() < LEAST_INSPECTORS) {
            throw new FieldViolationException("second", "review.inspection.error.inspectors");
        }
        for (int i = 0; i < inspectors.size(); i++) {
            NamedPerson named = inspectors.get(i).named();
            if (!found.vouchesFor(named)
                    && inspectors.subList(0, i).stream()
                            .anyMatch(each -> each.named().mayBe(named))) {
                throw new FieldViolationException(InspectionController.FIELDS.get(i), "review.inspection.error.same");
            }
        }
        var made = new Inspection();
        made.key = new Key(application, number);
        made.inspectedOn = found.day();
        made.present = found.present();
        made.video = found.video();
        made.vouched = found.vouched();
        made.inspectors =
                String.join("\n", inspectors.stream().map(Inspector::written).toList());
        made.items.addAll(items);
        made.positive = !items.isEmpty() && items.stream().allMatch(Item::fits);
        made.recordedAt = now;
        made.recordedBy = by;
        return made;
    }

    /**
     * Looks whether it may be looked once more after this one.
     *
     * @param heardOn when the applicant was told the preliminary decision on which they were heard; null before that
     * @throws RuleViolationException when it was positive, and before a hearing on what it found
     */
    void requireAnother(@Nullable Instant heardOn) {
        if (positive) {
            throw new RuleViolationException("review.inspection.error.positive");
        }
        if (heardOn == null || heardOn.isBefore(recordedAt)) {
            throw new RuleViolationException("review.inspection.error.unheard");
        }
    }

    int getNumber() {
        return key.number();
    }

    /** Whether all that was applied for was found as it was applied for. */
    boolean isPositive() {
        return positive;
    }

    LocalDate getInspectedOn() {
        return inspectedOn;
    }

    /** Where the video is kept; null of records from before it was asked. */
    @Nullable
    String getVideo() {
        return video;
    }

    /** Whether the official vouched that people of one full name are different people. */
    boolean isVouched() {
        return vouched;
    }

    String getPresent() {
        return present;
    }

    /** One a line. */
    String getInspectors() {
        return inspectors;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }

    List<Item> getItems() {
        return List.copyOf(items);
    }
}
