package kz.yntymaq.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;

/** A mobile phone of Kazakhstan in E.164 form: {@code +77011234567}. */
public record Phone(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+77[0-9]{9}");

    /** @throws IllegalArgumentException for another form */
    public Phone {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a mobile phone of Kazakhstan");
        }
    }

    /** The phone in what a person typed ({@code 8 701 123-45-67}, {@code +7 (701) 1234567}, {@code 7011234567}). */
    public static Optional<Phone> parse(String typed) {
        String digits = TypedText.compact(typed);
        String national = digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))
                ? digits.substring(1)
                : digits;
        String e164 = "+7" + national;
        return E164.matcher(e164).matches() ? Optional.of(new Phone(e164)) : Optional.empty();
    }

    /** With its middle hidden: {@code +7 701 ••• •• 67}. */
    public String masked() {
        return "+7 %s ••• •• %s".formatted(e164.substring(2, 5), e164.substring(10));
    }

    /** As people write it: {@code +7 701 123 45 67}. */
    public String written() {
        return "+7 %s %s %s %s"
                .formatted(e164.substring(2, 5), e164.substring(5, 8), e164.substring(8, 10), e164.substring(10));
    }
}
