package kz.yntymaq.cooperative.entity;

/** For whom a person takes part in a co-operative: in person, or as the representative of a legal entity. */
public enum ActsFor {
    SELF,
    ENTITY;

    /** The message key of its text. */
    public String key() {
        return "charter.part.acts." + name();
    }
}
