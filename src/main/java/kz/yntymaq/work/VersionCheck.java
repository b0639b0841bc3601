package kz.yntymaq.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.kernel.StaleEditException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts on a thing acts on what the page showed, else is told who changed it and when. */
@Component
public class VersionCheck {

    private final PersonNames names;

    VersionCheck(PersonNames names) {
        this.names = names;
    }

    /**
     * Refuses when the thing has changed since it was shown.
     *
     * @param shown version that the page showed
     * @param stored version now
     * @param by account that changed it last, null when that is not recorded
     * @param at when
     * @throws StaleEditException when the versions differ
     */
    public void require(int shown, int stored, @Nullable UUID by, @Nullable Instant at) {
        if (shown != stored) {
            throw overtaken(by, at);
        }
    }

    /** What to throw where the database itself has seen that the version is another one. */
    public StaleEditException overtaken(@Nullable UUID by, @Nullable Instant at) {
        return new StaleEditException(
                by, Optional.ofNullable(by).flatMap(names::nameOf).orElse(null), at);
    }
}
