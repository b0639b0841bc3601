package kz.yntymaq.cooperative.founding;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.yntymaq.kernel.Names;
import org.jspecify.annotations.Nullable;

/** The name of a co-operative: letters, digits and marks, letters of one alphabet in each word. A blank field passes: whether it must be filled is another constraint's matter. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CooperativeName.Check.class)
public @interface CooperativeName {

    String message() default "{cooperative.error.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<CooperativeName, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.isBlank()) {
                return true;
            }
            if (Names.mixesAlphabets(value)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{error.name.mixed}")
                        .addConstraintViolation();
                return false;
            }
            return Names.canBeOfCooperative(value);
        }
    }
}
