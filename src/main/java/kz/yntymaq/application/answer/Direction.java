package kz.yntymaq.application.answer;

/** Directions of a project, as villages choose them in the screening. */
public enum Direction {
    LIVESTOCK(true),
    CROP(true),
    GREENHOUSE(true),
    POULTRY(true),
    BEEKEEPING(true),
    FISH(true),
    PROCESSING(true),
    SERVICES(false),
    TOURISM(false),
    OTHER(false);

    private final boolean agriculturalOrProcessing;

    Direction(boolean agriculturalOrProcessing) {
        this.agriculturalOrProcessing = agriculturalOrProcessing;
    }

    /** Whether the longer term for agriculture and processing is allowed (rules of microcredit, point 9(1)). */
    public boolean isAgriculturalOrProcessing() {
        return agriculturalOrProcessing;
    }

    /** Message key of its name. */
    public String key() {
        return "application.direction." + name();
    }
}
