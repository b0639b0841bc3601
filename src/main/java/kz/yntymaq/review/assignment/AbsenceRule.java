package kz.yntymaq.review.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * Which absences can be entered; the portal's own rule. Nobody is away twice at a time, nobody stands in while away, and
 * nobody goes away while standing in. An absence opens cases of a colleague as the deputy's own work: it begins today at the
 * earliest, and lasts a year at most. One that is entered for a colleague begins on the next working day: it is told at once, and
 * the colleague has time to say that it is not so, before anybody disposes of the colleague's cases.
 *
 * @param others the absences of the office that have not ended
 * @param nextWorkingDay the first working day after today
 */
record AbsenceRule(List<Absence> others, LocalDate today, LocalDate nextWorkingDay) {

    private static final int LONGEST_YEARS = 1;

    /**
     * Looks whether it can be entered.
     *
     * @param by who enters it
     * @throws FieldViolationException by the field that has to change
     */
    void require(UUID by, UUID person, UUID deputy, LocalDate from, LocalDate to) {
        if (person.equals(deputy)) {
            throw new FieldViolationException("deputy", "review.absence.error.self");
        }
        if (from.isBefore(today)) {
            throw new FieldViolationException("from", "review.absence.error.past");
        }
        if (!by.equals(person) && from.isBefore(nextWorkingDay)) {
            throw new FieldViolationException("from", "review.absence.error.for-colleague");
        }
        if (to.isBefore(from)) {
            throw new FieldViolationException("to", "review.absence.error.order");
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new FieldViolationException("to", "review.absence.error.long");
        }
        for (Absence other : others) {
            if (!other.overlaps(from, to)) {
                continue;
            }
            if (other.person().equals(person)) {
                throw new FieldViolationException("from", "review.absence.error.overlap");
            }
            if (other.person().equals(deputy)) {
                throw new FieldViolationException("deputy", "review.absence.error.deputy-away", other.personName());
            }
            if (other.deputy().equals(person)) {
                throw new FieldViolationException("person", "review.absence.error.stands-in", other.personName());
            }
        }
    }
}
