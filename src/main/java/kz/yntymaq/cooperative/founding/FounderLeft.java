package kz.yntymaq.cooperative.founding;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A founder left before the founding meeting.
 *
 * @param office that entered it from paper, null for what the person did themself
 */
record FounderLeft(
        UUID cooperativeId, UUID accountId, @Nullable Bilingual office) {}
