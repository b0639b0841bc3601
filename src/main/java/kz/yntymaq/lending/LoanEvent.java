package kz.yntymaq.lending;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an approved microcredit. A record: it is never changed.
 *
 * @param event its name, as texts and the log call it
 * @param words numbers and days as they were typed; null for none
 */
@Embeddable
public record LoanEvent(
        Instant at, UUID byAccount, String event, @Nullable String words) {

    /** What of the words stands in the log: what is pledged is described there to nobody. */
    @Nullable
    String logged() {
        return event.endsWith("PLEDGED") ? null : words;
    }

    /** Message key of it. */
    public String key() {
        return "lending.event." + event;
    }
}
