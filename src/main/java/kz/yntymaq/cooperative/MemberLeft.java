package kz.yntymaq.cooperative;

import java.util.UUID;

/** An exit application was decided: the membership ended. */
public record MemberLeft(UUID cooperativeId, UUID accountId) {}
