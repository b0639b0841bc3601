package kz.yntymaq.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Codes that change with time, by RFC 6238 over RFC 4226: HMAC-SHA-1, six digits, thirty seconds. */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;

    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** Steps before and after the present one whose codes are taken: clocks of phones differ. */
    private static final int WINDOW = 1;

    private Totp() {}

    /** The number of the thirty seconds in which a moment lies. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a step, six digits. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    /**
     * The step to which a code belongs.
     *
     * @param lastUsed step of the last code that was taken: neither it nor an earlier one is taken again
     */
    static OptionalLong match(byte[] secret, String code, Instant at, @Nullable Long lastUsed) {
        long now = step(at);
        return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
                .filter(step -> lastUsed == null || step > lastUsed)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }
}
