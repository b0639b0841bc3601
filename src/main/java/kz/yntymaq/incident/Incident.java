package kz.yntymaq.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * An incident with personal data. It is never changed: what is known later is added to it.
 *
 * @param number by which people call it
 * @param noticedOn the day on which its clock starts
 * @param openedBy name of who entered it
 * @param due last day to tell the authority
 * @param entries in the order in which they were added
 */
record Incident(
        UUID id,
        long number,
        String what,
        LocalDate noticedOn,
        String openedBy,
        Instant openedAt,
        LocalDate due,
        List<Entry> entries) {

    /** Working days to tell the authority (law № 94-V, article 25). */
    static final int DAYS_TO_TELL = 1;

    /**
     * Something that was added.
     *
     * @param on the day on which it happened, which may lie before the day of the entry
     * @param people how many it concerns or were told, null where nothing is said of that
     * @param by name of who added it
     */
    record Entry(
            IncidentKind kind,
            LocalDate on,
            String words,
            @Nullable Integer people,
            String by,
            Instant at) {}

    /** Its number in the log and on pages. */
    public String written() {
        return written(number);
    }

    static String written(long number) {
        return "I-" + number;
    }

    public boolean isClosed() {
        return find(IncidentKind.CLOSED).isPresent();
    }

    /** The day on which the authority was told; empty while it was not. */
    public Optional<LocalDate> toldOn() {
        return find(IncidentKind.AUTHORITY_TOLD).map(Entry::on);
    }

    /** Whether the authority was told too late, or was not and the day is over. */
    public boolean isLate(LocalDate today) {
        return toldOn().orElse(today).isAfter(due);
    }

    /** The last that is known of how many people it concerns; null while nothing is. */
    @Nullable
    public Integer people() {
        Integer known = null;
        for (Entry entry : entries) {
            if (entry.kind() == IncidentKind.DATA && entry.people() != null) {
                known = entry.people();
            }
        }
        return known;
    }

    private Optional<Entry> find(IncidentKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    /**
     * Whether this may be added now.
     *
     * @throws FieldViolationException for a day before the incident was noticed or in the future, for what happens only
     *     once and has, and for a closing before the authority was told
     */
    void requireMayAdd(IncidentKind kind, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new FieldViolationException("on", "incident.future");
        }
        if (on.isBefore(noticedOn)) {
            throw new FieldViolationException("on", "incident.before");
        }
        if (kind.isOnce() && find(kind).isPresent()) {
            throw new FieldViolationException("kind", "incident.once." + kind);
        }
        if (kind == IncidentKind.CLOSED && toldOn().isEmpty()) {
            throw new FieldViolationException("kind", "incident.close-untold");
        }
    }
}
