package kz.yntymaq.support;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application on a person's phone that shows a code every thirty seconds; knows the portal's page only. */
public final class CodeApp {

    private static final Pattern LINK = Pattern.compile("secret=([A-Z2-7]+)");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final Clock clock;

    private CodeApp(byte[] secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Scans the page on which a second factor is added. */
    public static CodeApp scan(String page, Clock clock) {
        Matcher found = LINK.matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page offers no secret");
        }
        return typed(found.group(1), clock);
    }

    /** Takes a secret typed as text, with or without spaces. */
    public static CodeApp typed(String written, Clock clock) {
        var number = BigInteger.ZERO;
        String letters = written.replace(" ", "");
        for (int i = 0; i < letters.length(); i++) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letters.charAt(i))));
        }
        int length = letters.length() * 5 / 8;
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[length];
        int many = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - many, secret, length - many, many);
        return new CodeApp(secret, clock);
    }

    /** The code that it shows now. */
    public String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = clock.instant().getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[19] & 15;
            int number = new BigInteger(1, Arrays.copyOfRange(hash, at, at + 4)).intValue() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
