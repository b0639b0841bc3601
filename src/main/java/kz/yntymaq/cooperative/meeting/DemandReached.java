package kz.yntymaq.cooperative.meeting;

import java.util.UUID;

/** A third of the members demand a general meeting. */
record DemandReached(UUID cooperativeId, UUID demandId) {}
