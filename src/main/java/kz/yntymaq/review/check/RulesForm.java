package kz.yntymaq.review.check;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.review.check.RuleForm.Verdict;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What an official finds of all rules that wait for an answer: a line a rule. Lines that are left empty stay open. */
record RulesForm(@NotNull List<@Valid Line> lines, @NotNull UUID once, int version) {

    /**
     * One rule.
     *
     * @param rule its code
     * @param own version of the official's own answer that the page showed
     */
    record Line(
            @NotNull String rule,
            @Max(Integer.MAX_VALUE) int own,

            @Nullable @Label("review.answer.verdict") Verdict verdict,

            @Size(max = 4000, message = "{error.long}") @Legible @Nullable @Label("review.answer.words")
            String words) {

        static Line of(OpenRule rule, UUID account) {
            OfficialAnswer mine = rule.openOf(account);
            return mine == null
                    ? new Line(rule.code(), OfficialAnswers.NONE, null, null)
                    : new Line(rule.code(), mine.getVersion(), null, mine.getWords());
        }

        boolean isGiven() {
            return verdict != null;
        }

        /** Whether words stand there, and not what they are about. */
        boolean lacksVerdict() {
            return verdict == null && Text.words(words) != null;
        }

        /** Of a rule that is not met at least as much is said as of any reason. */
        boolean lacksReason() {
            return verdict == Verdict.NOT_MET && Legible.Check.isLegible(words) && !GivenReason.Check.isGiven(words);
        }

        private OfficialAnswers.OfRule found() {
            return new OfficialAnswers.OfRule(
                    rule, own, new Found(requireNonNull(verdict) == Verdict.MET, Text.words(words)));
        }
    }

    /** Of the rules that wait. @param account of the official */
    static RulesForm of(List<OpenRule> asked, UUID account, int version) {
        return new RulesForm(asked.stream().map(rule -> Line.of(rule, account)).toList(), UUID.randomUUID(), version);
    }

    /** Whether it is one that the page can send: without gaps between its lines. */
    boolean isWhole() {
        return lines != null && lines.stream().allMatch(line -> line != null && line.rule() != null);
    }

    boolean isEmpty() {
        return lines.stream().noneMatch(Line::isGiven);
    }

    /** What was found of each that is answered. */
    List<OfficialAnswers.OfRule> found() {
        return lines.stream().filter(Line::isGiven).map(Line::found).toList();
    }
}
