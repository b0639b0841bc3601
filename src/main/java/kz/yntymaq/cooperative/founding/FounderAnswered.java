package kz.yntymaq.cooperative.founding;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A person accepted or declined an invitation to a founding.
 *
 * @param office that entered it from paper, null for what the person did themself
 */
record FounderAnswered(
        UUID cooperativeId,
        UUID accountId,
        boolean accepted,
        @Nullable Bilingual office) {}
