package kz.yntymaq.cooperative.membership;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A person asked to join.
 *
 * @param office that entered it from paper, null for what the person did themself
 */
record JoiningAsked(
        UUID cooperativeId,
        UUID membershipId,
        UUID accountId,
        @Nullable Bilingual office) {}
