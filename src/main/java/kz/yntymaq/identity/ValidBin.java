package kz.yntymaq.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A typed field holds a BIN that can be a co-operative's. A blank field passes: whether it must be filled is another constraint's matter. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidBin.Check.class)
public @interface ValidBin {

    String message() default "{error.bin}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<ValidBin, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.isBlank()) {
                return true;
            }
            Optional<Bin> bin = Bin.parse(value);
            if (bin.isPresent() && !bin.get().mayBeCooperative()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{error.bin.not-cooperative}")
                        .addConstraintViolation();
                return false;
            }
            return bin.isPresent();
        }
    }
}
