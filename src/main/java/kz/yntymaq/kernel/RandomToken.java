package kz.yntymaq.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** A value that nobody can guess, in the letters of addresses and cookies. */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** None that looks like another. */
    private static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";

    private RandomToken() {}

    /** @param bytes how much of it is chance; a third more letters hold them */
    public static String of(int bytes) {
        byte[] chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    /** One that people copy from paper. @param letters how many; each is five bits of chance */
    public static String readable(int letters) {
        return RANDOM.ints(letters, 0, READABLE.length())
                .mapToObj(letter -> READABLE.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
