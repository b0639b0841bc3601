package kz.yntymaq.application.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the state's system gave when an application was handed in there.
 *
 * @param number as that system writes it, at most 60 characters; no other application of the programme has it
 * @param registeredAt when it was registered there
 */
@Embeddable
public record Elsewhere(
        @Column(name = "state_number") String number,
        @Column(name = "state_registered_at") Instant registeredAt) {

    private static final Pattern NUMBER =
            Pattern.compile("(?U)(?=.*\\d)[\\p{L}\\d№](?:[\\p{L}\\d]|[ ./_-](?=[\\p{L}\\d])){0,59}");

    /** Whether this can be a number of the state's system: letters and digits, with what divides them. */
    public static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }
}
