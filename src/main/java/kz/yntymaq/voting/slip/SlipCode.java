package kz.yntymaq.voting.slip;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a slip. Of one that was signed blindly: 32 bytes that the voter's device made up and the signature, as
 * 384 letters of base64url. Of a printed one: ten bytes that chance made up and five by which the portal knows it again,
 * as 24 letters that can be typed. Neither is stored.
 */
final class SlipCode {

    private static final int SERIAL = 32;
    private static final int BLIND_LETTERS = 384;
    private static final int PAPER_LETTERS = 24;
    private static final int PAPER_CHANCE = 10;
    private static final int PAPER_BYTES = 15;
    private static final int BITS = 5;
    private static final int ALPHABET = 32;
    private static final int GROUP = 4;

    /** No I, L, O and U, which are taken for others. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What a finger or a keyboard with Cyrillic letters makes of them. */
    private static final String TYPED = "ILOАВСЕНКМРТХОУІ";

    private static final String MEANT = "110ABCEHKMPTX0Y1";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] serial;
    private final byte[] signature;

    private SlipCode(byte[] serial, byte[] signature) {
        this.serial = serial;
        this.signature = signature;
    }

    /** Reads what was typed, or what the script gave. @throws RuleViolationException for what is no slip at all */
    static SlipCode read(String typed) {
        String code = typed.replaceAll("[\\s\\p{Z}]", "");
        if (code.length() == BLIND_LETTERS) {
            try {
                byte[] all = Base64.getUrlDecoder().decode(code);
                return new SlipCode(Arrays.copyOf(all, SERIAL), Arrays.copyOfRange(all, SERIAL, all.length));
            } catch (IllegalArgumentException garbled) {
                throw new RuleViolationException("voting.slip.refused.code");
            }
        }
        return new SlipCode(paper(code.replaceAll("\\p{Pd}", "").toUpperCase(Locale.ROOT)), new byte[0]);
    }

    private static byte[] paper(String code) {
        if (code.length() != PAPER_LETTERS) {
            throw new RuleViolationException("voting.slip.refused.code");
        }
        var bytes = ByteBuffer.allocate(PAPER_BYTES);
        int kept = 0;
        int bits = 0;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            int typed = TYPED.indexOf(letter);
            int value = LETTERS.indexOf(typed < 0 ? letter : MEANT.charAt(typed));
            if (value < 0) {
                throw new RuleViolationException("voting.slip.refused.code");
            }
            kept = ((kept << BITS) | value) & 0xFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (kept >> bits));
            }
        }
        return bytes.array();
    }

    /** A new printed one, in groups of four letters. */
    static String print(UUID question, byte[] key) {
        byte[] chance = new byte[PAPER_CHANCE];
        RANDOM.nextBytes(chance);
        byte[] all = Arrays.copyOf(chance, PAPER_BYTES);
        System.arraycopy(mark(question, key, chance), 0, all, PAPER_CHANCE, PAPER_BYTES - PAPER_CHANCE);
        var code = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte each : all) {
            kept = ((kept << Byte.SIZE) | (each & 0xFF)) & 0xFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                code.append(LETTERS.charAt((kept >> bits) % ALPHABET));
            }
        }
        return code.toString().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** A new key of printed slips. */
    static byte[] newKey() {
        byte[] key = new byte[SERIAL];
        RANDOM.nextBytes(key);
        return key;
    }

    private static byte[] mark(UUID question, byte[] key, byte[] chance) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(bytes(question));
            return Arrays.copyOf(mac.doFinal(chance), PAPER_BYTES - PAPER_CHANCE);
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    boolean isPaper() {
        return signature.length == 0;
    }

    /** Whether it is a slip of this vote. @param paperKey null where none were printed */
    boolean isOf(UUID question, byte[] modulus, byte @Nullable [] paperKey) {
        if (isPaper()) {
            return paperKey != null
                    && MessageDigest.isEqual(
                            mark(question, paperKey, Arrays.copyOf(serial, PAPER_CHANCE)),
                            Arrays.copyOfRange(serial, PAPER_CHANCE, PAPER_BYTES));
        }
        byte[] message = ByteBuffer.allocate(SERIAL + 2 * Long.BYTES)
                .put(serial)
                .put(bytes(question))
                .array();
        return BlindSignature.isSigned(modulus, message, signature);
    }

    /** SHA-256 of what chance made up: by it a ballot is found, and nothing else of the slip is stored. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(serial);
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID question) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(question.getMostSignificantBits())
                .putLong(question.getLeastSignificantBits())
                .array();
    }
}
