package kz.yntymaq.account.acting;

/** How much a helper may do; each includes those before it. */
public enum Power {
    /** Look. */
    VIEW,
    /** Fill in what binds nobody yet. */
    PREPARE,
    /** Send what was filled in. */
    SUBMIT;

    public boolean includes(Power asked) {
        return ordinal() >= asked.ordinal();
    }

    /** Message key of its name. */
    public String key() {
        return "mandate.power." + name();
    }

    /** Message key of what it lets do in such a matter: of a person's own matters there is the profile alone. */
    public String key(Matter matter) {
        return matter == Matter.PERSON ? "mandate.power.own." + name() : key();
    }
}
