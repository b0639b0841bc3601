package kz.yntymaq.ui.live;

import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;

/**
 * A page of what goes on now. While somebody looks at it, {@code live.js} asks whether it changed, which costs a few hundred
 * bytes, and loads it anew only then. Without scripts people press «look again».
 *
 * @param mark what the page shows, as a short word; the same for the same
 * @param seconds between two questions
 */
public record Live(String mark, int seconds) {

    /** Of a few people; of more it is asked less often, so that a meeting of thousands asks no more than ten times a second. */
    private static final int FASTEST = 5;

    private static final int ASKED_A_SECOND = 10;

    /**
     * A page as one person has it.
     *
     * @param shown what goes on; its {@code toString} tells two states apart
     * @param people who may look at it
     */
    public static Live of(UUID reader, Object shown, int people) {
        return new Live(
                "W/\"" + Integer.toHexString((reader + shown.toString()).hashCode()) + "\"",
                Math.max(FASTEST, people / ASKED_A_SECOND));
    }

    /**
     * Lets the page look anew by itself.
     *
     * @return whether the browser has it as it is now, and nothing is to be shown
     */
    public boolean isSeen(WebRequest request, Model model) {
        model.addAttribute("live", this);
        return request.checkNotModified(mark);
    }
}
