package kz.yntymaq.account;

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

/** A part of a person's name: letters of one alphabet in each word. A blank field passes: whether it must be filled is another constraint's matter. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamePart.Check.class)
public @interface NamePart {

    String message() default "{error.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<NamePart, String> {

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
            return Names.canBeOfPerson(value);
        }
    }
}
