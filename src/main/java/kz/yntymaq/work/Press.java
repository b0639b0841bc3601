package kz.yntymaq.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One press of a button: whose, for what, and with which answers.
 *
 * @param key made when the page was opened
 * @param account who presses
 * @param action what the press does, in the words of the audit log
 * @param fingerprint of the answers; the key is hashed with them, so that equal answers cannot be found by it
 */
public record Press(UUID key, UUID account, String action, byte[] fingerprint) {

    /**
     * A press.
     *
     * @param answers what the action is done with; each has a {@code toString} that tells all of it
     */
    public static Press of(UUID key, UUID account, String action, @Nullable Object... answers) {
        return new Press(key, account, action, sha256(key + "\n" + action + "\n" + Arrays.toString(answers)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
