package kz.yntymaq.voting;

/** How many votes a question needs, and of whom. */
public enum Majority {
    /** More than half of those present. */
    MOST_OF_PRESENT,
    /** At least two thirds of all members, present or not. */
    TWO_THIRDS_OF_ALL;

    /** Message key of its words. */
    public String key() {
        return "voting.majority." + name();
    }
}
