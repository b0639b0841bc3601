package kz.yntymaq.programme.drafting;

import java.util.List;
import java.util.Map;
import kz.yntymaq.programme.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Holds a made-up example against the rules of an edition; answered by the room that has the rules. */
public interface Trial {

    /**
     * The answers of an example, as they would be stored.
     *
     * @param answers by the codes of the questions
     * @param rows of questions with rows, by the codes of the columns
     */
    record Example(Map<String, String> answers, Map<String, List<Map<String, String>>> rows) {

        /** The answer to a question; null for none. */
        public @Nullable String answer(String question) {
            return answers.get(question);
        }

        /** The rows of a question; none for none. */
        public List<Map<String, String>> rowsOf(String question) {
            return rows.getOrDefault(question, List.of());
        }
    }

    /**
     * What a rule says.
     *
     * @param rule its code
     * @param name in the language of the page
     * @param outcome message key of what was found
     * @param stops whether the application could not be sent
     */
    record Said(String rule, String name, String outcome, boolean stops) {}

    /** What each rule of an edition says of an example, today. */
    List<Said> of(Edition edition, Example example);
}
