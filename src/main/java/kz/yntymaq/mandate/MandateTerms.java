package kz.yntymaq.mandate;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What is given under a mandate.
 *
 * @param cooperative for which the giver acts as its chair, or the giver for the own applications; null for the profile
 * @param helper to whom
 * @param called how the giver calls the helper
 * @param until the last day
 */
public record MandateTerms(@Nullable UUID cooperative, Iin helper, String called, Power power, LocalDate until) {

    /** The portal's own limit. */
    private static final int MOST_YEARS = 1;

    /** @throws FieldViolationException when the day is over or further than a year away */
    static void requireDay(LocalDate until, LocalDate today) {
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw new FieldViolationException("until", "mandate.error.until");
        }
    }

    /** @throws FieldViolationException when sending cannot be given: in one's own matters, or on paper */
    static void requirePower(Power power, boolean own, boolean onPaper) {
        if (power == Power.SUBMIT && own) {
            throw new FieldViolationException("power", "mandate.error.nothing-to-send");
        }
        if (power == Power.SUBMIT && onPaper) {
            throw new FieldViolationException("power", "mandate.error.paper-submit");
        }
    }

    /** What the log says of it. @param paper on which it was given; null for one given on the portal */
    String detail(@Nullable Paper paper) {
        return detail(power, cooperative, paper);
    }

    private static String detail(Power power, @Nullable UUID cooperative, @Nullable Paper paper) {
        String what = "POWER_" + power + (cooperative == null ? "" : " " + cooperative);
        return paper == null ? what : what + " " + paper.document();
    }

    /**
     * What is given to a co-operative, whose chair names who acts.
     *
     * @param cooperative for which the giver acts as its chair, or the giver for the own applications; null for the profile
     * @param helper the co-operative that helps
     * @param bin of the helping one
     * @param name of the helping one
     * @param until the last day
     */
    public record ToCooperative(
            @Nullable UUID cooperative, UUID helper, Bin bin, String name, Power power, LocalDate until) {

        /** What the log says of it: also to which co-operative. @param paper as above */
        String detail(@Nullable Paper paper) {
            return MandateTerms.detail(power, cooperative, paper) + " " + helper;
        }
    }

    /** What was chosen on a form. @throws kz.yntymaq.kernel.NotFoundException for a choice that no page has */
    public static @Nullable UUID cooperative(String chosen) {
        return MandateFields.cooperative(chosen);
    }
}
