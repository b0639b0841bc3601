package kz.yntymaq.commission;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/** Why a conclusion is withdrawn: nothing else is a ground (order № 108, point 18). */
enum RevocationGround {
    /** Capacity or infrastructure does not match what was found. */
    CAPACITY,
    /** The documents of the year did not come in time. */
    LATE,
    /** The co-operative refused to send them. */
    REFUSED_TO_SEND;

    /**
     * Looks whether there is this ground.
     *
     * @param check of the last year in which documents were asked for; null before any was
     * @throws FieldViolationException for documents that were not asked for this year, are not late yet, or came
     */
    void require(@Nullable YearCheck check, LocalDate today) {
        if (this == CAPACITY) {
            return;
        }
        if (check == null || check.checkYear() != today.getYear()) {
            throw new FieldViolationException("ground", "commission.error.not-asked");
        }
        boolean is = this == LATE ? check.isLate(today) : check.receivedOn() == null;
        if (!is) {
            throw new FieldViolationException(
                    "ground", check.receivedOn() == null ? "commission.error.not-late" : "commission.error.came");
        }
    }

    /** Message key of its words. */
    public String key() {
        return "commission.ground." + name();
    }
}
