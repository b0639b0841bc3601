package kz.yntymaq.work;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A reason is given in words: at least 20 characters that somebody sees and at most 4,000, of at least two different words and five
 * different letters, so that a row of dots or of one letter is none. The portal's own order.
 */
@Constraint(validatedBy = GivenReason.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface GivenReason {

    String message() default "{error.reason}";

    /** Whether an empty field passes: a reason is asked for in some cases alone. */
    boolean optional() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts what is seen: nobody reads a reason of invisible characters. */
    class Check implements ConstraintValidator<GivenReason, String> {

        /** The fewest characters of what is said to others in short: an objection, an answer, why something is taken back. */
        public static final int SHORT = 10;

        private static final int LEAST = 20;
        private static final int MOST = 4000;
        private static final int WORDS = 2;
        private static final int LETTERS = 5;
        private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

        private boolean optional;

        @Override
        public void initialize(GivenReason asked) {
            this.optional = asked.optional();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return isGiven(typed)
                    || (optional && (typed == null || TypedText.words(typed).isEmpty()));
        }

        /** For a form that asks for a reason in some cases alone. */
        public static boolean isGiven(@Nullable String typed) {
            return isGiven(typed, LEAST);
        }

        /** The same of at least {@link #SHORT} characters. @throws FieldViolationException by the field in which they are typed */
        public static void requireShort(String field, String typed) {
            if (!isGiven(typed, SHORT)) {
                throw new FieldViolationException(field, "cooperative.refused.in-words", SHORT);
            }
        }

        private static boolean isGiven(@Nullable String typed, int least) {
            String seen = typed == null ? "" : TypedText.words(typed);
            return seen.length() >= least && seen.length() <= MOST && isWords(seen.toLowerCase(Locale.ROOT));
        }

        private static boolean isWords(String seen) {
            return BETWEEN.splitAsStream(seen)
                                    .filter(each -> !each.isEmpty())
                                    .distinct()
                                    .limit(WORDS)
                                    .count()
                            == WORDS
                    && seen.codePoints().filter(Character::isLetter).distinct().count() >= LETTERS;
        }
    }
}
