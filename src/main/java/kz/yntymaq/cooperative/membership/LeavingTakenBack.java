package kz.yntymaq.cooperative.membership;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A member took the application to leave back.
 *
 * @param office that entered it from paper, null for what the person did themself
 */
record LeavingTakenBack(
        UUID cooperativeId, UUID accountId, @Nullable Bilingual office) {}
