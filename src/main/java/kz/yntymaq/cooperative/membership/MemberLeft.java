package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** An exit application was decided: the membership ended. */
record MemberLeft(UUID cooperativeId, UUID accountId) {}
