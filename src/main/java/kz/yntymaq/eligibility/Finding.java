package kz.yntymaq.eligibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param rule name of the rule's class, part of its message keys
 * @param source where the rule comes from
 * @param answer key of the answer that it concerns and that mends it, one of those of {@link Facts}; null for none
 * @param arguments figures that it looked at, for its message; BigDecimal is money
 * @param name of the rule as its edition calls it, null where the portal's own texts do
 * @param text what its edition tells who does not meet it, null where the portal's own texts do
 * @param recorded whether a record of the portal counted, and not what was typed
 * @param paper of that record; null where there is none
 * @param figure code of the figure of the edition it used, null for none
 */
public record Finding(
        String rule,
        Outcome outcome,
        LegalReference source,
        @Nullable String answer,
        List<Object> arguments,
        @Nullable String figure,
        @Nullable Wording name,
        @Nullable Wording text,
        boolean recorded,
        Facts.@Nullable Paper paper) {

    /** Of answers that nobody has on record. */
    public Finding(
            String rule,
            Outcome outcome,
            LegalReference source,
            @Nullable String answer,
            List<Object> arguments,
            @Nullable String figure,
            @Nullable Wording name,
            @Nullable Wording text) {
        this(rule, outcome, source, answer, arguments, figure, name, text, false, null);
    }

    /** Of a rule that the portal's own texts name. */
    public Finding(
            String rule,
            Outcome outcome,
            LegalReference source,
            @Nullable String answer,
            List<Object> arguments,
            @Nullable String figure) {
        this(rule, outcome, source, answer, arguments, figure, null, null);
    }

    /** The same, cited as an edition does: acts number their points anew from one edition to the next. */
    Finding citing(LegalReference place) {
        return new Finding(rule, outcome, place, answer, arguments, figure, name, text, recorded, paper);
    }

    /** The same, where a record of the portal answered what it looked at. */
    Finding byRecord(Facts.@Nullable Paper said) {
        return new Finding(rule, outcome, source, answer, arguments, figure, name, text, true, said);
    }

    /** What can be found. */
    public enum Outcome {
        MET,
        NOT_MET,
        /** A criterion by which projects are compared is not met: nothing is forbidden by it. */
        AGAINST_CRITERION,
        /** An answer is missing. */
        CANNOT_BE_TOLD,
        /** Only people can tell. */
        TO_CHECK
    }

    /** What findings come to, by the names of their rules. */
    public static Map<String, String> outcomes(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(Finding::rule, finding -> finding.outcome.name(), (first, again) -> again));
    }

    /** Whether the request may not be sent: the rule is not met or cannot be told. */
    public boolean stops() {
        return outcome == Outcome.NOT_MET || outcome == Outcome.CANNOT_BE_TOLD;
    }

    /** Whether what is answered goes against the rule. */
    public boolean isBroken() {
        return outcome == Outcome.NOT_MET;
    }

    /** Whether the reader is told beside the answer: it goes against the rule or speaks against the project. */
    public boolean isWarning() {
        return isBroken() || outcome == Outcome.AGAINST_CRITERION;
    }

    /** Whether people tell only since what is offered comes to too little by the applicant's own answers. */
    public boolean fallsShort() {
        return outcome == Outcome.TO_CHECK && rule.equals(CollateralIsEnough.class.getSimpleName());
    }

    /** Message key of what the reader is told. */
    public String key() {
        return nameKey() + "." + outcome;
    }

    /** Message key of the rule's name. */
    public String nameKey() {
        return "eligibility." + rule;
    }
}
