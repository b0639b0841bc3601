package kz.yntymaq.programme.intake;

/** How intake stands in an oblast. */
public enum IntakeState {
    OPEN("y-tag--good"),
    /** For a time; the notice says why. */
    PAUSED("y-tag--warn"),
    /** The money is given out. */
    NO_MONEY("y-tag--warn"),
    CLOSED("y-tag--bad");

    private final String look;

    IntakeState(String look) {
        this.look = look;
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }

    /** Message key of what is said to who wants to apply; the argument is the notice. */
    public String refusedKey() {
        return "intake.refused." + name();
    }

    /** Message key of its name. */
    public String key() {
        return "intake.state." + name();
    }
}
