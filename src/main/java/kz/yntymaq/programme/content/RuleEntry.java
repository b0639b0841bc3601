package kz.yntymaq.programme.content;

import java.util.Map;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an application is held against.
 *
 * @param code unique in the edition
 * @param effect what it means when it is not met
 * @param check name of the check in the catalogue of {@code eligibility}
 * @param parameters of the check, by name; values are codes of questions, figures, options, or plain values
 * @param answer code of the question that it concerns and that mends it, null for none
 * @param name null where the portal's own texts name the check
 * @param text what an applicant is told who does not meet it; null where the portal's own texts do
 */
public record RuleEntry(
        String code,
        Effect effect,
        String check,
        Map<String, String> parameters,
        @Nullable String answer,
        LegalReference source,
        @Nullable Wording name,
        @Nullable Wording text) {

    /** What a rule that is not met means. */
    public enum Effect {
        /** The application may not be sent. */
        BARS,
        /** Projects are compared by it; the applicant is warned. */
        CRITERION,
        /** Only people can tell: the official checks it. */
        OFFICIAL;

        /** Message key of its name. */
        public String key() {
            return "programme.effect." + name();
        }
    }

    public RuleEntry {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters); // left out where empty
    }
}
