package kz.yntymaq.account.waiting;

import java.util.List;
import kz.yntymaq.account.Actor;

/** What waits for a person and is told at the start of the cabinet; answered by each room that has something to ask. */
public interface Waiting {

    /**
     * The order in which it is told: what stops a person comes first.
     */
    enum Kind {
        DEATH,
        ACCOUNT_TO_LOOK_THROUGH,
        IDENTITY,
        WITHDRAWAL,
        OBJECTION,
        OFFER_OF_A_PART,
        READY,
        OFFICE,
        MANDATE,
        VOTE,
        MEETING,
        DUTY
    }

    /**
     * One thing, in the language of the page.
     *
     * @param title what waits
     * @param text what it stops, since when and until when
     * @param button what to do about it
     * @param link path of the page on which that is done
     */
    record Matter(Kind kind, String title, String text, String button, String link) {}

    /** What waits for this person. */
    List<Matter> of(Actor actor);
}
