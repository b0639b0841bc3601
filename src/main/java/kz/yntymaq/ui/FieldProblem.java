package kz.yntymaq.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;

/** An error by a field that only a service could find, kept with the form. */
class FieldProblem extends FieldError {

    private final transient KeptForms.Refusal refusal;

    FieldProblem(String form, KeptForms.Refusal refusal, @Nullable Object typed) {
        // as a failure of binding: what was typed is text already and is not formatted once more
        super(
                form,
                refusal.field(),
                typed,
                true,
                new String[] {refusal.key()},
                refusal.arguments().toArray(),
                null);
        this.refusal = refusal;
    }

    KeptForms.Refusal refusal() {
        return refusal;
    }
}
