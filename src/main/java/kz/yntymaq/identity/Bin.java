package kz.yntymaq.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;

/**
 * Business identification number (БСН, БИН): twelve digits, the last one a control digit; digit 5 is
 * 4 for a resident legal entity, digit 6 is 0 for a head organisation.
 * Rules: order of the acting Minister of Justice № 423 of 27.06.2023.
 */
public record Bin(String digits) {

    private static final Pattern RESIDENT_HEAD_ORGANISATION = Pattern.compile("[0-9]{4}40[0-9]{6}");
    private static final Pattern ANY = Pattern.compile("[0-9]{4}[456][0-4][0-9]{6}");

    /** @throws IllegalArgumentException for anything but a valid BIN */
    public Bin {
        if (!ANY.matcher(digits).matches() || !ControlDigit.fits(digits)) {
            throw new IllegalArgumentException("not a BIN");
        }
    }

    /** The BIN in what a person typed, spaces and hyphens aside; empty when it is none. */
    public static Optional<Bin> parse(String typed) {
        String digits = TypedText.compact(typed);
        return ANY.matcher(digits).matches() && ControlDigit.fits(digits)
                ? Optional.of(new Bin(digits))
                : Optional.empty();
    }

    /** Whether it can be a co-operative's: a resident legal entity (digit 5 = 4) and a head organisation (digit 6 = 0). */
    public boolean mayBeCooperative() {
        return RESIDENT_HEAD_ORGANISATION.matcher(digits).matches();
    }
}
