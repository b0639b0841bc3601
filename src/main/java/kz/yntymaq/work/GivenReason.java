package kz.yntymaq.work;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** Words that give a reason: at least 20 characters that somebody sees, at most 4,000. */
@Constraint(validatedBy = GivenReason.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface GivenReason {

    String message() default "{error.reason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts what is seen: nobody reads a reason of invisible characters. */
    class Check implements ConstraintValidator<GivenReason, String> {

        private static final int LEAST = 20;
        private static final int MOST = 4000;

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return isGiven(typed);
        }

        /** For a form that asks for a reason in some cases alone. */
        public static boolean isGiven(@Nullable String typed) {
            String seen = typed == null ? "" : TypedText.words(typed);
            return seen.length() >= LEAST && seen.length() <= MOST;
        }
    }
}
