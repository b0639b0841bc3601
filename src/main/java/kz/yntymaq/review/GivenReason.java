package kz.yntymaq.review;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words that give a reason: at least 20 characters, at most 4,000. */
@NotBlank
@Pattern(regexp = "(?s)\\s*(\\S.{18,}\\S)\\s*")
@Size(max = 4000)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface GivenReason {

    String message() default "{review.error.reason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
