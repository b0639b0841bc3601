package kz.yntymaq.review.request;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.AskedCorrection.Reason;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.review.assignment.CaseSelection;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;

/** Which document is asked of which applications, and why. @param cases their ids, a space between them @param document its code in the editions */
record RequestForm(
        @NotBlank(message = "{review.bulk.error.none}") @Size(max = 20_000, message = "{error.long}") @Nullable
        String cases,

        @NotBlank(message = "{error.choice}")
        @Size(max = 80, message = "{error.long}")
        @Nullable
        @Label("review.request.document")
        String document,

        @NotNull(message = "{error.choice}") @Nullable @Label("review.corrections.reason")
        Reason reason,

        @NotBlank(message = "{review.error.comment}")
        @Size(max = 1000, message = "{error.long}")
        @Nullable
        @Label("review.corrections.comment")
        String comment,

        @NotNull UUID once) {

    List<UUID> ids() {
        return CaseSelection.ids(cases, DocumentRequests.MOST);
    }

    /** @throws kz.yntymaq.kernel.FieldViolationException when what was typed is no words */
    void requireWords() {
        String words = Text.words(comment);
        if (words != null) {
            GivenReason.Check.requireShort("comment", words);
        }
    }

    /** What is asked of each. */
    AskedCorrection asked() {
        return new AskedCorrection(
                Field.DOCUMENT + document, requireNonNull(reason), requireNonNull(Text.words(comment)));
    }
}
