package kz.yntymaq.programme.drafting;

import java.util.Set;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;

/** The checks that rules may call by their names; answered by the room that has them. */
public interface KnownChecks {

    /** Those with texts of their own, which need no parameters. */
    Set<String> named();

    /** Those that a rule fills with its own questions and figures. */
    Set<String> comparisons();

    /** The parameters that the check of a rule needs and the rule lacks, in words of code; none for an unknown check. */
    Set<String> missing(RuleEntry rule);

    /** The kinds of answers that the check of a rule understands; none where it takes any, or is unknown. */
    Set<Question.Kind> kinds(RuleEntry rule);
}
