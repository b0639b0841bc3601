package kz.yntymaq.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** A value that nobody can guess, in the letters of addresses and cookies. */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    /** @param bytes how much of it is chance; a third more letters hold them */
    public static String of(int bytes) {
        byte[] chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
