package kz.yntymaq.application.answer;

/** One of the answers among which a person chooses; an enumeration implements it. */
public interface Choice {

    /** What the form sends. */
    String name();

    /** Message key of its name. */
    String key();
}
