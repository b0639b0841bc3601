package kz.yntymaq.identity;

import java.util.OptionalInt;

/** The control digit that IIN and BIN share: two passes of weights, modulo 11. */
final class ControlDigit {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private ControlDigit() {}

    /** Whether twelve digits end in their control digit. */
    static boolean fits(String twelveDigits) {
        OptionalInt control = of(twelveDigits.substring(0, 11));
        return control.isPresent() && control.getAsInt() == twelveDigits.charAt(11) - '0';
    }

    /** The control digit of eleven digits; empty where both passes give 10 and the number is never issued. */
    static OptionalInt of(String elevenDigits) {
        int control = sum(elevenDigits, FIRST) % 11;
        if (control == 10) {
            control = sum(elevenDigits, SECOND) % 11;
        }
        return control == 10 ? OptionalInt.empty() : OptionalInt.of(control);
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
