package kz.yntymaq.account.acting;

import org.jspecify.annotations.Nullable;

/** Whether a mandate stands at this moment; the room of mandates answers. */
public interface StandingMandates {

    /**
     * Holds the mandate until the transaction ends, so that what is done under it and its withdrawal come one after the
     * other. Nothing to do for whoever acts for themself.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException when it was withdrawn or is over
     */
    void hold(@Nullable OnBehalf help);

    /**
     * Tells the giver that the helper has sent something for them.
     *
     * @param number of what was sent
     * @param link path of its page
     */
    void tellSent(OnBehalf help, String number, String link);
}
