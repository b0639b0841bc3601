package kz.yntymaq.cooperative.ending;

import java.util.UUID;

/**
 * A proposal to exclude a member will not be decided: it was taken back, or the membership has ended in another way.
 *
 * @param id of the proposal
 * @param why message key
 * @param by account of whoever did it
 */
public record ExclusionDropped(UUID id, String why, UUID by) {}
