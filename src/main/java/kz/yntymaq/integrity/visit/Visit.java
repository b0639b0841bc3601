package kz.yntymaq.integrity.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a plan.
 *
 * @param listed whether it was drawn of the list of those with signals; null until the result is recorded
 * @param found whether what was found there is worth acting on; null until it is recorded
 */
record Visit(
        UUID id,
        UUID plan,
        int place,
        UUID cooperative,
        String name,
        @Nullable Boolean listed,
        @Nullable LocalDate visitedOn,
        @Nullable Boolean found,
        @Nullable String words) {

    public boolean isRecorded() {
        return found != null;
    }
}
