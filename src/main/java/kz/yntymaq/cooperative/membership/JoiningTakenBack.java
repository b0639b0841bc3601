package kz.yntymaq.cooperative.membership;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A person took the application to join back.
 *
 * @param office that entered it from paper, null for what the person did themself
 */
record JoiningTakenBack(
        UUID cooperativeId, UUID accountId, @Nullable Bilingual office) {}
