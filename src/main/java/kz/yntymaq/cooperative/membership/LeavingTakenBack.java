package kz.yntymaq.cooperative.membership;

import java.util.UUID;

/** A member took the application to leave back. */
record LeavingTakenBack(UUID cooperativeId, UUID accountId) {}
