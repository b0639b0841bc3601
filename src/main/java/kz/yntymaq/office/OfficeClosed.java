package kz.yntymaq.office;

import java.util.UUID;

/**
 * An office was closed, in the same transaction.
 *
 * @param by the administrator
 */
public record OfficeClosed(UUID office, UUID by) {}
