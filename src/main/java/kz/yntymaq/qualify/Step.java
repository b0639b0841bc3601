package kz.yntymaq.qualify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of questions.
 *
 * @param code by which addresses name it
 * @param title heading of the page
 * @param lead beneath the heading
 * @param inputs what it asks, in order
 * @param needed the input without which nobody goes on; null for none
 */
record Step(
        String code,
        String title,
        @Nullable String lead,
        List<Input> inputs,
        @Nullable String needed) {

    static final String PLACE = "place";
    static final String WHO = "who";
    static final String WANT = "want";
    static final String ABOUT = "about";
    static final String DIRECTION = "direction";
    static final String MONEY = "money";
    static final String JOBS = "jobs";

    /** What the code of a programme's own questions begins with. */
    static final String OWN = "of-";

    /** The same with these options alone. */
    Step offering(List<String> chosen) {
        return new Step(
                code,
                title,
                lead,
                inputs.stream().map(input -> input.offering(chosen)).toList(),
                needed);
    }

    boolean isPlace() {
        return code.equals(PLACE);
    }

    Set<String> names() {
        return inputs.stream().map(Input::name).collect(Collectors.toSet());
    }
}
