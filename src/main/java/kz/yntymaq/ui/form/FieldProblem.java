package kz.yntymaq.ui.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** An error by a field that only a service or a controller could find, kept with the form. */
class FieldProblem extends FieldError {

    private final transient KeptForm.Problem problem;

    FieldProblem(String form, KeptForm.Problem problem, @Nullable Object typed) {
        // as a failure of binding: what was typed is text already and is not formatted once more
        super(
                form,
                problem.field(),
                typed,
                true,
                new String[] {problem.key()},
                problem.arguments().toArray(),
                null);
        this.problem = problem;
    }

    /** Adds a problem to a form that is being handled. */
    static void add(BindingResult errors, String field, String key, Object... arguments) {
        errors.addError(new FieldProblem(
                errors.getObjectName(),
                new KeptForm.Problem(field, key, kept(arguments)),
                errors.getRawFieldValue(field)));
    }

    /** A number stays one, because a plural asks for it, and so does a day, which each language writes in its own way. */
    private static ArrayList<Serializable> kept(Object[] arguments) {
        return Arrays.stream(arguments)
                .<Serializable>map(argument -> argument instanceof Number || argument instanceof LocalDate
                        ? (Serializable) argument
                        : String.valueOf(argument))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    KeptForm.Problem problem() {
        return problem;
    }
}
