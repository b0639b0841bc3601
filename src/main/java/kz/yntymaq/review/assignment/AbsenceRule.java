package kz.yntymaq.review.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * Which absences can be entered; the portal's own rule. Nobody is away twice at a time, nobody stands in while away, and
 * nobody goes away while standing in. An absence opens cases of a colleague as the deputy's own work: it begins today at the
 * earliest, and lasts a year at most.
 *
 * @param others the absences of the office that have not ended
 */
record AbsenceRule(List<Absence> others, LocalDate today) {

    private static final int LONGEST_YEARS = 1;

    /**
     * Looks whether it can be entered.
     *
     * @throws FieldViolationException by the field that has to change
     */
    void require(UUID person, UUID deputy, LocalDate from, LocalDate to) {
        if (person.equals(deputy)) {
            throw new FieldViolationException("deputy", "review.absence.error.self");
        }
        if (from.isBefore(today)) {
            throw new FieldViolationException("from", "review.absence.error.past");
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
