package kz.yntymaq.calendar;

/** How a day differs from the five-day week. */
enum DayKind {
    /** A Monday to Friday on which nobody works. */
    DAY_OFF,
    /** A Saturday or Sunday on which people work. */
    WORKING_DAY;

    /** Message key of its name. */
    public String key() {
        return "calendar.kind." + name();
    }
}
