package kz.yntymaq.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import org.springframework.core.io.ClassPathResource;

/** Which passwords are guessed first: those that many people have, and those made of what others know of a person. */
final class PasswordRule {

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\p{Punct}\\s]+");
    private static final int SHORTEST_NAME = 3;

    /** Words and runs of keys that stand alone, or with digits and signs around, in many passwords. */
    private static final Set<String> COMMON = read();

    private PasswordRule() {}

    /** Whether it is only digits, or a word that many use, with whatever digits and signs around it. */
    static boolean isCommon(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return DIGITS.matcher(small).matches()
                || COMMON.contains(small)
                || COMMON.contains(AROUND.matcher(small).replaceAll(""));
    }

    /**
     * Refuses a password that holds the person's number, phone or a name.
     *
     * @param field of the form
     */
    static void requireNotOwn(String field, String password, String iin, String phone, PersonName name) {
        String small = password.toLowerCase(Locale.ROOT);
        boolean numbers = small.contains(iin) || small.contains(phone.substring(phone.length() - 7));
        boolean names = Stream.of(name.family(), name.given())
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(part -> small.contains(part.toLowerCase(Locale.ROOT)));
        if (numbers || names) {
            throw new FieldViolationException(field, "error.password.own");
        }
    }

    /** Refuses a new password of an account that holds what is the person's own. */
    static void requireNotOwn(Account account, String password) {
        Phone phone = account.phone();
        requireNotOwn(
                "newPassword",
                password,
                account.iin().digits(),
                phone == null ? account.iin().digits() : phone.e164(),
                account.name());
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("common-passwords.txt", PasswordRule.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.trim().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
