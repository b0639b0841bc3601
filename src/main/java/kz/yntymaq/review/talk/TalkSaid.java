package kz.yntymaq.review.talk;

import java.util.UUID;

/** Something was written about a case. */
record TalkSaid(UUID applicationId, UUID applicantId, String number, TalkKind kind) {}
