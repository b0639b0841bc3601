package kz.yntymaq.work;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * What is typed has a letter or a digit: a row of dots or marks tells a reader nothing. An empty field passes, whether it may be
 * empty is said beside. Where reasons are given {@link GivenReason} asks for more. The portal's own order.
 */
@Constraint(validatedBy = Legible.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Legible {

    String message() default "{error.legible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for one letter or digit of any script. */
    class Check implements ConstraintValidator<Legible, String> {

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return isLegible(typed);
        }

        /** For a form that says something else of a field in some cases. */
        public static boolean isLegible(@Nullable String typed) {
            return typed == null || typed.isBlank() || typed.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }
}
