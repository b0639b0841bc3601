package kz.yntymaq.review.check;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.Correction.Verdict;
import kz.yntymaq.application.Corrections;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;

/** What an official finds of the corrections that came back: a line each. Lines that are left empty stay open. */
record JudgedForm(@NotNull List<@Valid Line> lines, @NotNull UUID once, int version) {

    /** One correction. @param correction its id */
    record Line(
            @NotNull UUID correction,

            @Nullable @Label("review.corrections.judge.verdict")
            Verdict verdict,

            @Size(max = CorrectionsForm.LONGEST, message = "{error.long}")
            @Nullable
            @Label("review.corrections.judge.words")
            String words) {

        boolean isGiven() {
            return verdict != null;
        }

        /** Whether words stand there, and not what they are about. */
        boolean lacksVerdict() {
            return verdict == null && Text.words(words) != null;
        }

        boolean lacksWords() {
            return verdict == Verdict.NOT_ACCEPTED && Text.words(words) == null;
        }

        /** @throws kz.yntymaq.kernel.FieldViolationException when what was typed is no words */
        void requireWords(String path) {
            if (verdict == Verdict.NOT_ACCEPTED && !lacksWords()) {
                GivenReason.Check.requireShort(path, requireNonNull(words));
            }
        }

        private Corrections.Judged judged() {
            return new Corrections.Judged(correction, requireNonNull(verdict), Text.words(words));
        }
    }

    /** With what was found of them before. */
    static JudgedForm of(List<Correction> back, int version) {
        return new JudgedForm(
                back.stream()
                        .map(correction ->
                                new Line(correction.getId(), correction.getVerdict(), correction.getVerdictWords()))
                        .toList(),
                UUID.randomUUID(),
                version);
    }

    /** Whether it is one that the page can send: without gaps between its lines. */
    boolean isWhole() {
        return lines != null && lines.stream().allMatch(line -> line != null && line.correction() != null);
    }

    boolean isEmpty() {
        return lines.stream().noneMatch(Line::isGiven);
    }

    List<Corrections.Judged> judged() {
        return lines.stream().filter(Line::isGiven).map(Line::judged).toList();
    }
}
