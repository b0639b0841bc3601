package kz.yntymaq.cooperative.voice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a request to become an associated member.
 *
 * @param account of whom it is, null for who has none
 * @param name of whom it is
 */
record RequestMoved(UUID cooperative, @Nullable UUID account, String name, What what) {

    enum What {
        ASKED,
        WITHDRAWN,
        /** The chair took the own proposal back. */
        DROPPED,
        /** The chair recorded that no contract came of an admission. */
        LAPSED,
        PROPOSED,
        ADMITTED;

        /** Who is told of it is the chair, or whose request it is. */
        boolean isForChair() {
            return this == ASKED || this == WITHDRAWN;
        }

        String key() {
            return "voice.message." + name();
        }

        String action() {
            return "associate.request-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
