package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;

/** How far the net income of a year is. */
enum IncomeStage {
    /** Nothing is drafted. */
    NONE,
    /** A draft is shown to the members. */
    SHOWN,
    /** The draft stands on the agenda of a meeting. */
    PUT,
    /** The meeting adopted it: it is owed. */
    DECIDED,
    /** All of it was paid. */
    PAID,
    /** The meeting kept all of it back: nobody is owed anything. */
    KEPT;

    /**
     * Of a draft, the one that was decided on or else the latest.
     *
     * @param given what it gives to all, tenge
     * @param paid of it, tenge
     */
    static IncomeStage of(boolean decided, boolean put, BigDecimal given, BigDecimal paid) {
        if (!decided) {
            return put ? PUT : SHOWN;
        }
        if (given.signum() == 0) {
            return KEPT;
        }
        return paid.compareTo(given) < 0 ? DECIDED : PAID;
    }

    /** Message key of its name. */
    public String key() {
        return "income.stage." + name();
    }
}
