package kz.yntymaq.calculator.schedule;

/** In which months is paid, for people whose money comes with the harvest. */
public enum Rhythm {
    /** Each month. */
    EVERY_MONTH,
    /** Interest and principal in the chosen months only. */
    SEASON,
    /** Interest each month, principal in the chosen months. */
    PRINCIPAL_IN_SEASON;

    /** Message key of its name. */
    public String key() {
        return "calculator.rhythm." + name();
    }

    /** Whether months are chosen at all. */
    public boolean isSeasonal() {
        return this != EVERY_MONTH;
    }
}
