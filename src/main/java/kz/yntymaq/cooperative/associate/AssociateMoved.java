package kz.yntymaq.cooperative.associate;

import java.util.UUID;

/** Something was recorded about an associated member who has an account. @param what the end of the message's key */
record AssociateMoved(UUID cooperativeId, UUID account, String what) {}
