package kz.yntymaq.cooperative.dissolution;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/** A legal entity that was a member has ended, as the person who acted for it said. */
record EntityEnded(UUID cooperativeId, Bilingual entity) {}
