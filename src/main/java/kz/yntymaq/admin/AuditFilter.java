package kz.yntymaq.admin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an administrator asks of the audit log.
 *
 * @param from the first day; null with {@code to} also null is today
 * @param to the last day, null for the first day alone
 * @param action only this kind, null for all
 * @param words a person's name, a number or part of a subject, null for all
 * @param before only entries before this position, null for the newest
 */
record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String action,
        @Nullable String words,
        @Nullable Long before) {

    /** Days that one question may span, so that no question reads the log of years. */
    static final int MOST_DAYS = 31;

    /** The same with the days that were left open filled in. */
    AuditFilter filledIn(LocalDate today) {
        LocalDate first = from != null ? from : to != null ? to : today;
        String kind = action == null || action.isBlank() ? null : action;
        return new AuditFilter(first, to != null ? to : first, kind, words, before);
    }

    /** Refuses days in the wrong order and too many of them. */
    void check(BindingResult errors) {
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            errors.rejectValue("to", "admin.audit.order");
        } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            errors.rejectValue("to", "admin.audit.most-days", new Object[] {MOST_DAYS}, null);
        }
    }
}
