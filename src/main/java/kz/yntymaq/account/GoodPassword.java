package kz.yntymaq.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A password of 8 characters at least and 72 bytes at most, the most that bcrypt reads; not one or two characters repeated, not one that many people have. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GoodPassword.Check.class)
public @interface GoodPassword {

    String message() default "{error.password}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<GoodPassword, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null
                    || value.codePointCount(0, value.length()) < 8
                    || value.getBytes(StandardCharsets.UTF_8).length > 72) {
                return false;
            }
            if (value.chars().distinct().count() <= 2) {
                return refuse(context, "{error.password.simple}");
            }
            return !PasswordRule.isCommon(value) || refuse(context, "{error.password.common}");
        }

        private static boolean refuse(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
