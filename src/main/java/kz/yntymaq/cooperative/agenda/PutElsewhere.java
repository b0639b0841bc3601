package kz.yntymaq.cooperative.agenda;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions that a room puts to a general meeting from its own pages: answered by each room that does. */
public interface PutElsewhere {

    /**
     * Who prepares a meeting.
     *
     * @param chair whether that is the chair, and not who calls a meeting that members demanded
     */
    record Preparing(UUID cooperative, UUID account, boolean chair) {}

    /**
     * Something that may be put, in the language of the page.
     *
     * @param title what kind of question
     * @param link path of the page on which it is drafted or put
     * @param waiting what is drafted and waits for a meeting; null where nothing is
     */
    record Offer(String title, String link, @Nullable String waiting) {}

    /**
     * The paper of a question, in the language of the page.
     *
     * @param link path of the page on which it is read
     * @param title what is read there
     * @param own what it means for the reader; null for nothing of the own
     */
    record Paper(String link, String title, @Nullable String own) {}

    /** One paper. */
    record Placed(UUID question, Paper paper) {}

    /** Papers by question. */
    static Map<UUID, Paper> byQuestion(List<Placed> papers) {
        return papers.stream().collect(Collectors.toMap(Placed::question, Placed::paper));
    }

    /** What the one who prepares may put; drafts that wait first. */
    List<Offer> offers(Preparing by);

    /** Papers of the questions of this room on the agenda of a meeting, by question, as a member may read them. */
    Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader);
}
