package kz.yntymaq.account.waiting;

import java.util.List;
import kz.yntymaq.account.Actor;

/** What an official has to do beside what stands in the queue, told on top of it; answered by each room that asks for something. */
public interface DeskWork {

    /** So many of one kind at most are told one by one: the box stays short. */
    int MOST = 5;

    /**
     * One thing, in the language of the page.
     *
     * @param words what is to be done
     * @param link path of the page on which that is done
     */
    record Line(String words, String link) {}

    /** What waits for this official, in as many statements however much it is; nothing for who is none. */
    List<Line> desk(Actor actor);
}
