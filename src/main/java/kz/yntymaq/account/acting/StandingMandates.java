package kz.yntymaq.account.acting;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;
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

    /**
     * Tells the giver that the helper has prepared something, and asks to look through it and send it.
     *
     * @param sections names of what the helper filled in
     * @param link path of the page on which that is done
     */
    void tellReady(OnBehalf help, RecordedValue sections, String link);

    /**
     * Who helps a person with what concerns an applicant now, under a mandate that stands.
     *
     * @param giver account of whom they help
     * @param cooperative for which; a person's own applications are of mandates for nothing else
     */
    Set<UUID> helpersOf(UUID giver, UUID cooperative);

    /** Tells the giver that the helper has filled in the profile. @param link path of its page */
    void tellProfileReady(OnBehalf help, String link);
}
