package kz.yntymaq.ui.form;

import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Values of a form that nobody types: versions, keys, ticks, options. Where only such a one was sent and cannot be read, no
 * page of the portal sent the form. What people type is kept and told by its field, however wrong it is.
 */
final class NobodyTypes {

    private static final String MISMATCH = "typeMismatch.";
    private static final String OPTION = MISMATCH + "kz.yntymaq.";
    private static final Set<String> OTHERS = Set.of(
            MISMATCH + "int",
            MISMATCH + "long",
            MISMATCH + "boolean",
            MISMATCH + "java.lang.Boolean",
            MISMATCH + "java.util.UUID");

    private NobodyTypes() {}

    /** @throws InvalidPropertyException when what was sent makes no form, by such values alone */
    static void refuse(BindingResult errors) {
        if (errors.getTarget() == null
                && errors.hasFieldErrors()
                && errors.getFieldErrors().stream().allMatch(NobodyTypes::isNotTyped)) {
            throw new InvalidPropertyException(NobodyTypes.class, errors.getObjectName(), "cannot be read");
        }
    }

    private static boolean isNotTyped(FieldError error) {
        String[] codes = error.getCodes();
        return codes != null
                && error.getRejectedValue() != null
                && Arrays.stream(codes).anyMatch(code -> code.startsWith(OPTION) || OTHERS.contains(code));
    }
}
