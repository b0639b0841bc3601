package kz.yntymaq.integrity.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.integrity.threshold.Fence;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept.
 *
 * @param day as of which co-operatives were looked at
 * @param edition number of the edition of figures
 * @param askedBy null for one of the night
 * @param counts how many co-operatives have which worst outcome, by group and outcome with a point between
 * @param fences what was usual among comparable ones
 */
public record Run(
        UUID id,
        LocalDate day,
        int edition,
        @Nullable UUID askedBy,
        Instant finishedAt,
        int cooperatives,
        Map<String, Integer> counts,
        List<Fence> fences) {}
