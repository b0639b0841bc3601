package kz.yntymaq.applicant;

import java.time.Instant;
import java.util.UUID;

/**
 * Another person fills in for an applicant from now on.
 *
 * @param before the account of who did until then
 */
public record FilledInByAnother(UUID applicant, UUID before, Instant at) {}
