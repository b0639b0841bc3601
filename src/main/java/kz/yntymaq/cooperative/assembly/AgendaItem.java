package kz.yntymaq.cooperative.assembly;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.voting.Majority;

/** What a founding meeting decides, in the order of its agenda (law on agricultural co-operatives, articles 15, point 3, and 17, point 2). */
public enum AgendaItem {
    /** To create it, with its name, seat and kinds of activity. */
    CREATION("C 15(3)"),
    CHARTER("C 17(2)"),
    /** The list of founders and what each brings. */
    FOUNDERS("C 15(3)"),
    /** The chair, or the board with its head. */
    BODIES("C 15(3)"),
    /** Who signs and submits the papers for the registration. */
    SIGNER("C 15(3)"),
    /** Who values what is brought in place of money; on the agenda where anything is. */
    VALUER("C 15(3)");

    private final LegalReference source;

    AgendaItem(String source) {
        this.source = LegalReference.of(source);
    }

    /** Message key of its words; what they are given is the same for each: the people it is about. */
    public String key() {
        return "assembly.item." + name();
    }

    /** Why the meeting decides on it. */
    public LegalReference source() {
        return source;
    }

    /** The charter needs two thirds of all founders. For all else the law names no majority: most of those present is the portal's own order. */
    Majority majority() {
        return this == CHARTER ? Majority.TWO_THIRDS_OF_ALL : Majority.MOST_OF_PRESENT;
    }

    /** Whether it elects people, so that others may be proposed until its vote begins. */
    public boolean isAboutPeople() {
        return this == BODIES || this == SIGNER || this == VALUER;
    }

    /** Message key of how many must be for it, in words about founders. */
    public String needed() {
        return this == CHARTER ? "assembly.needed.CHARTER" : "assembly.needed";
    }
}
