package kz.yntymaq.cooperative.membership;

import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import org.jspecify.annotations.Nullable;

/**
 * The general meeting elected a chair: another, the present one again, or one of before who becomes known late.
 *
 * @param question on which the meeting voted in the portal, null for a meeting held elsewhere
 * @param by account that records it
 */
public record ChairElected(
        UUID cooperativeId,
        UUID accountId,
        MeetingDecision decision,
        @Nullable UUID question,
        UUID by) {}
