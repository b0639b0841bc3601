package kz.yntymaq.cooperative.associate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something was recorded about an associated member who has an account. @param what the end of the message's key @param why in the chair's words, null without */
record AssociateMoved(
        UUID cooperativeId,
        UUID account,
        String what,
        @Nullable String why) {}
