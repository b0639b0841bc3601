package kz.yntymaq.review.assignment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may change who works on a case, within the office on turn. The portal's own rule: no act says who of an akimat does
 * it. Working on a case is no right to decide it, and to have none is no bar.
 *
 * @param worker who works on it; null for nobody
 * @param actor who asks
 * @param standsFor the absent colleagues in whose place the actor is today
 * @param kept whether a tie keeps who works on it from the case, so that it is as good as nobody's
 * @param tied whether one keeps the actor
 */
record HandRule(@Nullable UUID worker, UUID actor, Set<UUID> standsFor, boolean kept, boolean tied) {

    /** What is nobody's may be taken. */
    boolean mayTake() {
        return !tied && isFree();
    }

    /** What is nobody's may be assigned by any official of the office; the rest by who has it, or stands in. Not by who is tied: nobody chooses who decides on their own case. */
    boolean mayGive() {
        return !tied && (isFree() || hasIt());
    }

    /** Whether nobody works on it, or somebody whom a tie keeps from it. */
    boolean isFree() {
        return worker == null || kept;
    }

    /** Not to who is away while the actor stands in: it would come back at once. */
    boolean mayReceive(UUID colleague) {
        return !standsFor.contains(colleague);
    }

    /** Laid down by who has it, or stands in. */
    boolean mayGiveBack() {
        return hasIt();
    }

    /** Whether the actor works on it, or stands in for who does. */
    boolean hasIt() {
        return isOwn() || isOfAbsent();
    }

    boolean isOwn() {
        return actor.equals(worker);
    }

    /** Whether the actor stands in for who works on it. */
    boolean isOfAbsent() {
        return worker != null && standsFor.contains(worker);
    }
}
