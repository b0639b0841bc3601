package kz.yntymaq.review.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What an official finds of one rule. @param own version of the official's own answer that the page showed */
record RuleForm(
        @NotNull(message = "{error.choice}") @Nullable @Label("review.answer.verdict")
        Verdict verdict,

        @Size(max = 4000, message = "{error.long}") @Legible @Nullable @Label("review.answer.words")
        String words,

        @NotNull UUID once,
        int version,
        @Max(Integer.MAX_VALUE) int own) {

    /** What can be found. */
    enum Verdict {
        MET,
        NOT_MET
    }

    static RuleForm of(@Nullable OfficialAnswer answer, int own, int version) {
        return new RuleForm(
                answer == null ? null : answer.isMet() ? Verdict.MET : Verdict.NOT_MET,
                answer == null ? null : answer.getWords(),
                UUID.randomUUID(),
                version,
                own);
    }

    /** Of a rule that is not met at least as much is said as of any reason. */
    boolean lacksReason() {
        return verdict == Verdict.NOT_MET && Legible.Check.isLegible(words) && !GivenReason.Check.isGiven(words);
    }

    Found found() {
        return new Found(verdict == Verdict.MET, Text.words(words));
    }
}
