package kz.yntymaq.cooperative.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the charter says was carried over into the register, or sent back. @param reason of sending back, null for a confirmation */
record RegisteredChangeMoved(UUID cooperativeId, @Nullable String reason) {}
