package kz.yntymaq.territory;

/** Levels of the КАТО tree, the highest first. A code is built of 2 + 2 + 2 + 3 digits. */
public enum Level {
    OBLAST(2),
    DISTRICT(4),
    OKRUG(6),
    SETTLEMENT(9);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** How many leading digits of a code name this level. */
    public int digits() {
        return digits;
    }

    /** Message key of its name. */
    public String key() {
        return "territory.level." + name();
    }
}
