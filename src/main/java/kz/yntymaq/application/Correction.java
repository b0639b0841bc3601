package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.RecordedValueColumn;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.kernel.RecordedValue;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * A field that is open for correction because an official asks for it, or because a rule binds it to one that
 * is asked for; it keeps the old and, once sent back, the new value.
 */
@Entity
@Table(name = "application_correction")
public class Correction {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // the application finds its corrections by it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id")
    private Application application;

    /** Its code in the edition. */
    private String field;

    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private AskedCorrection.@Nullable Reason reason;

    @Enumerated(EnumType.STRING)
    private @Nullable JointFields binding;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = RecordedValueColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private RecordedValue oldValue;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = RecordedValueColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable RecordedValue newValue;

    private UUID askedBy;
    private Instant askedAt;
    private @Nullable Instant sentBackAt;
    private @Nullable Instant recalledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String verdictWords;
    private @Nullable UUID judgedBy;
    private @Nullable Instant judgedAt;

    /** What an official finds of a correction that came back; the portal's own step. */
    public enum Verdict {
        ACCEPTED,
        /** It has to be asked for again, or the application is refused. */
        NOT_ACCEPTED
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    private Correction(Application application, String field, RecordedValue oldValue, UUID askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.field = field;
        this.oldValue = oldValue;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** Asked for, with a comment. */
    static Correction asked(
            Application application, AskedCorrection ask, RecordedValue oldValue, UUID by, Instant now) {
        var correction = new Correction(application, ask.field(), oldValue, by, now);
        correction.reason = ask.reason();
        correction.comment = ask.comment();
        return correction;
    }

    /** Not asked for itself, but bound to what is. */
    static Correction bound(
            Application application, String field, JointFields binding, RecordedValue oldValue, UUID by, Instant now) {
        var correction = new Correction(application, field, oldValue, by, now);
        correction.binding = binding;
        return correction;
    }

    void sentBack(RecordedValue newValue, Instant now) {
        this.newValue = newValue;
        this.sentBackAt = now;
    }

    void recalled(RecordedValue newValue, Instant now) {
        this.newValue = newValue;
        this.recalledAt = now;
    }

    /** What was said already and is said again stays whose it was. */
    void judged(Verdict found, @Nullable String words, UUID by, Instant now) {
        String said = found == Verdict.NOT_ACCEPTED ? words : null;
        if (found == verdict && Objects.equals(said, verdictWords)) {
            return;
        }
        this.verdict = found;
        this.verdictWords = said;
        this.judgedBy = by;
        this.judgedAt = now;
    }

    public UUID getId() {
        return id;
    }

    /** Code of the field in the edition. */
    public String getField() {
        return field;
    }

    /** What must be corrected, in the official's words; null when it is only bound to what must. */
    public @Nullable String getComment() {
        return comment;
    }

    /** Message key of why it is asked for; null when it is only bound to what is, for a reason in words alone, and where none was chosen yet. */
    public @Nullable String getReasonKey() {
        return reason == null || reason == AskedCorrection.Reason.OTHER ? null : reason.key();
    }

    /** Why it is open although not asked for; null when it is asked for. */
    public @Nullable JointFields getBinding() {
        return binding;
    }

    /** What the field is called to which it is bound, in the language of the page; empty when it is asked for itself. */
    public String boundTo(Sheet sheet) {
        Field other = binding == null ? null : binding.with(field, sheet);
        return other == null ? "" : other.label();
    }

    /** Whether it is a document. */
    public boolean isOfDocument() {
        return field.startsWith(Field.DOCUMENT);
    }

    /** Whether what came back is not what stood there before. */
    public boolean isChanged() {
        return newValue != null && !newValue.equals(oldValue);
    }

    /** Whether the official asks for it; else it may change and need not. */
    public boolean isAsked() {
        return binding == null;
    }

    /** The value when it was asked for. */
    public RecordedValue getOldValue() {
        return oldValue;
    }

    /** The value when it was sent back; null before. */
    public @Nullable RecordedValue getNewValue() {
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

    /** When the office took its request back; null unless it did. */
    public @Nullable Instant getRecalledAt() {
        return recalledAt;
    }

    /** What an official found of it once it came back; null before, and of what was only bound to it. */
    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    /** What is still wrong, in the official's words; null unless it is not accepted. */
    public @Nullable String getVerdictWords() {
        return verdictWords;
    }

    /** Account of who looked at it; null before. */
    public @Nullable UUID getJudgedBy() {
        return judgedBy;
    }

    public @Nullable Instant getJudgedAt() {
        return judgedAt;
    }

    /** Why it is asked for; null when it is only bound to what is, and where none was chosen yet. */
    AskedCorrection.@Nullable Reason getReason() {
        return reason;
    }

    boolean cameBack() {
        return sentBackAt != null;
    }

    /** Whether it came back and nobody has looked at it yet. */
    boolean waits() {
        return cameBack() && verdict == null;
    }

    /** Whether the applicant may still correct it. */
    public boolean isOpen() {
        return sentBackAt == null && recalledAt == null;
    }
}
