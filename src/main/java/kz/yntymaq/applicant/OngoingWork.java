package kz.yntymaq.applicant;

import java.util.List;
import kz.yntymaq.account.Actor;

/** What villagers have applied for, for the start of the cabinet; answered by the room that keeps the applications. */
public interface OngoingWork {

    /** How a state is coloured. */
    enum Tone {
        PLAIN(""),
        GOOD("y-tag--good"),
        WARN("y-tag--warn"),
        BAD("y-tag--bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** The class of its tag. */
        public String style() {
            return style;
        }
    }

    /**
     * One application, in the language of the page.
     *
     * @param about name of the applicant
     */
    record Line(String title, String link, String about, String state, Tone tone) {}

    /** Something that may be begun. */
    record Offer(String title, String link) {}

    /** @param lines the newest first */
    record Work(List<Line> lines, List<Offer> offers) {

        public boolean isEmpty() {
            return lines.isEmpty() && offers.isEmpty();
        }
    }

    /** What concerns this villager. */
    Work of(Actor actor);
}
