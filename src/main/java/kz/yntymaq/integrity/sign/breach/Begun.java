package kz.yntymaq.integrity.sign.breach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Months that have begun: twelve months and a day are the thirteenth. */
final class Begun {

    private Begun() {}

    static long months(LocalDate since, LocalDate until) {
        long whole = ChronoUnit.MONTHS.between(since, until);
        return since.plusMonths(whole).isBefore(until) ? whole + 1 : whole;
    }
}
