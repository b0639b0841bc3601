package kz.yntymaq.notification;

import java.util.List;
import kz.yntymaq.account.Actor;

/** What waits for an official, told above the messages of the inbox; answered by each room that gives offices work. */
public interface InboxDigest {

    /**
     * One line, in the language of the page.
     *
     * @param link path within the portal
     */
    record Line(String text, String link) {}

    /** Work that does not stand in the queue, which tells of it too. */
    interface Elsewhere extends InboxDigest {}

    /** What is new since the last visit to the work, and what waits; none for who works in no office. */
    List<Line> of(Actor actor);
}
