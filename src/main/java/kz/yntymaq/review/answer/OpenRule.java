package kz.yntymaq.review.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/**
 * A rule that only people can tell, or of which officials said something before it was told otherwise.
 *
 * @param facts digest of what it looks at
 * @param answers what officials found, the oldest first
 * @param granted when a refusal of the application was cancelled by a complaint, or a decision taken back to be decided anew, last; null for neither
 */
public record OpenRule(
        Told told,
        String facts,
        List<OfficialAnswer> answers,
        @Nullable Instant granted) {

    public OpenRule {
        answers = List.copyOf(answers);
    }

    /** Code of the rule in the edition. */
    public String code() {
        return told.entry().code();
    }

    /** Code of the question that it concerns and that mends it; null for none. */
    public @Nullable String mendedBy() {
        return told.entry().answer();
    }

    /** What the rule says by itself. */
    public Finding finding() {
        return told.finding();
    }

    /** The answer that counts: the last, if what it was given on has not changed and nothing overruled it since; null where there is none. */
    public @Nullable OfficialAnswer standing() {
        OfficialAnswer last = last();
        return last != null && last.isOn(facts) && !last.isOverruled(granted) ? last : null;
    }

    private @Nullable OfficialAnswer last() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** Whether it waits for an answer because a granted complaint, or a decision that was taken back, overruled the last one. */
    public boolean isOverruled() {
        OfficialAnswer last = last();
        return isAsked() && last != null && last.isOverruled(granted);
    }

    /** Whether an official still has to answer. */
    public boolean isAsked() {
        return told.isForPeople() && standing() == null;
    }

    /** Whether it was answered, and what it was answered on has changed since. */
    public boolean isAskedAnew() {
        return isAsked() && !answers.isEmpty() && !isOverruled();
    }

    /** Whether an official found that it is not met. */
    public boolean isNotMet() {
        OfficialAnswer standing = standing();
        return told.isForPeople() && standing != null && !standing.isMet();
    }

    /** Whether an application that does not meet it cannot go on: by a criterion projects are only compared. */
    public boolean isBar() {
        return told.entry().effect() != RuleEntry.Effect.CRITERION;
    }

    /** Whether the application cannot go on by what was found. */
    public boolean stops() {
        return isNotMet() && isBar();
    }

    /** This official's answer that may still be changed; null for none. */
    public @Nullable OfficialAnswer openOf(UUID account) {
        return answers.stream()
                .filter(answer -> answer.isOpen() && answer.getAccountId().equals(account))
                .findFirst()
                .orElse(null);
    }
}
