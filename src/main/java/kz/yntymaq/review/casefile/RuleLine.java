package kz.yntymaq.review.casefile;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.review.answer.OpenRule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an application, and what officials found where only people can tell.
 *
 * @param text what it says by itself
 * @param source act and point, written for a reader
 * @param outcome how it stands, in a word
 * @param atSending how it stood when the application was sent, in a word; null where it stands so now
 * @param open the rule with its answers, null where nobody was asked of it
 */
public record RuleLine(
        Finding finding,
        String name,
        String text,
        String source,
        String outcome,
        @Nullable String atSending,
        @Nullable OpenRule open,
        List<Said> said) {

    /**
     * What an official found.
     *
     * @param stage its name
     * @param submission which sending of the application it was found on
     * @param counts whether it is the answer that counts
     */
    public record Said(
            String who,
            Instant at,
            String stage,
            int submission,
            boolean met,
            @Nullable String words,
            boolean counts) {}

    /** Whether people tell, or told before. */
    public boolean isForPeople() {
        return open != null;
    }

    /** Whether an official still has to answer. */
    public boolean isAsked() {
        return open != null && open.isAsked();
    }

    public boolean isAskedAnew() {
        return open != null && open.isAskedAnew();
    }

    /** Whether the last answer was overruled by a granted complaint. */
    public boolean isOverruled() {
        return open != null && open.isOverruled();
    }

    /** Whether people can answer now. */
    public boolean isAnswerable() {
        return open != null && open.told().isForPeople();
    }

    /** Whether an official found it not to be met. */
    public boolean isNotMetByPeople() {
        return open != null && open.isNotMet();
    }

    /** Whether the application cannot go on by what an official found. */
    public boolean stops() {
        return open != null && open.stops();
    }

    /** Whether it is met, as the facts say or an official found. */
    public boolean isMet() {
        return isAnswerable() ? !isAsked() && !isNotMetByPeople() : finding.outcome() == Finding.Outcome.MET;
    }

    /** Class of its mark. */
    public String look() {
        if (isMet()) {
            return "y-tag--good";
        }
        return stops() || finding.outcome() == Finding.Outcome.NOT_MET ? "y-tag--bad" : "y-tag--warn";
    }
}
