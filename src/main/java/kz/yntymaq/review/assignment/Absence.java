package kz.yntymaq.review.assignment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A time in which an official is away, the last day included.
 *
 * @param deputy who looks after the cases meanwhile, in the own name
 * @param enteredBy the official, or a colleague for whoever fell ill
 */
record Absence(
        UUID id,
        UUID person,
        String personName,
        UUID deputy,
        String deputyName,
        LocalDate from,
        LocalDate to,
        UUID enteredBy) {

    /** Whether it has begun. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it has not begun: then it is called off, and nobody comes back. */
    public boolean isToCome(LocalDate day) {
        return day.isBefore(from);
    }

    /** Whether they share a day. */
    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherFrom.isAfter(to) && !otherTo.isBefore(from);
    }

    /** Whether this person may end it early: who is away, and who entered it. */
    public boolean isOf(UUID official) {
        return official.equals(person) || official.equals(enteredBy);
    }
}
