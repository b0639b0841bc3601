package kz.yntymaq.programme.priority;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list went on its way, or the lists of an oblast were published.
 *
 * @param place code of the okrug, of the oblast for a publication
 * @param district code of its district, null for a publication
 * @param by account that did it
 * @param reason why it was given back, or why it was published anew
 */
record PrioritiesMoved(
        String place,
        @Nullable String district,
        int year,
        ListEvent event,
        UUID by,
        @Nullable String reason) {}
