package kz.yntymaq.mandate;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What is given under a mandate.
 *
 * @param cooperative for which the giver acts as its chair; null for the giver's own matters
 * @param helper to whom
 * @param called how the giver calls the helper
 * @param until the last day
 */
public record MandateTerms(@Nullable UUID cooperative, Iin helper, String called, Power power, LocalDate until) {}
