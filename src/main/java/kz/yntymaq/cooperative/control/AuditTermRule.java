package kz.yntymaq.cooperative.control;

import java.time.LocalDate;

/**
 * The general meeting decides on the report of an audit within one month (law on agricultural co-operatives, article 38,
 * point 1). The portal counts the month from the day on which the report was given.
 */
final class AuditTermRule {

    private AuditTermRule() {}

    static LocalDate due(LocalDate givenOn) {
        return givenOn.plusMonths(1);
    }
}
