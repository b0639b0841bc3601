package kz.yntymaq.voting.slip;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** What a voter's device does, written once more, apart from {@code ballot.js}: RSABSSA-SHA384-PSS-Randomized of RFC 9474. */
public final class TestSlip {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int HASH = 48;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] serial = new byte[32];
    private final BigInteger modulus;
    private final BigInteger factor;
    private final BigInteger encoded;

    /** A new one. @param modulus of the key of the vote */
    public TestSlip(UUID question, byte[] modulus) {
        RANDOM.nextBytes(serial);
        byte[] salt = new byte[HASH];
        RANDOM.nextBytes(salt);
        this.modulus = new BigInteger(1, modulus);
        byte[] message = ByteBuffer.allocate(48)
                .put(serial)
                .putLong(question.getMostSignificantBits())
                .putLong(question.getLeastSignificantBits())
                .array();
        this.encoded = encode(message, salt, this.modulus);
        this.factor = new BigInteger(this.modulus.bitLength() - 1, RANDOM).setBit(0);
    }

    /** What the portal is given to sign. */
    public byte[] blinded() {
        return octets(blind(encoded, factor, modulus), modulus);
    }

    /** What stands on the slip, once it was signed. */
    public String code(byte[] answer) {
        byte[] signature = octets(
                new BigInteger(1, answer).multiply(factor.modInverse(modulus)).mod(modulus), modulus);
        byte[] all = Arrays.copyOf(serial, serial.length + signature.length);
        System.arraycopy(signature, 0, all, serial.length, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Words by which the slip could be known again: its serial number and the hash of it. */
    public String[] traces() throws GeneralSecurityException {
        return new String[] {
            HexFormat.of().formatHex(serial),
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(serial)),
            Base64.getUrlEncoder().withoutPadding().encodeToString(serial).substring(0, 40)
        };
    }

    static BigInteger blind(BigInteger encoded, BigInteger factor, BigInteger modulus) {
        return encoded.multiply(factor.modPow(EXPONENT, modulus)).mod(modulus);
    }

    static byte[] octets(BigInteger value, BigInteger modulus) {
        int length = (modulus.bitLength() + 7) / 8;
        byte[] bytes = new byte[length];
        byte[] own = value.toByteArray();
        int from = Math.max(0, own.length - length);
        System.arraycopy(own, from, bytes, length - (own.length - from), own.length - from);
        return bytes;
    }

    /** EMSA-PSS-ENCODE of RFC 8017. */
    static BigInteger encode(byte[] message, byte[] salt, BigInteger modulus) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-384");
            int bits = modulus.bitLength() - 1;
            int length = (bits + 7) / 8;
            byte[] inner = sha.digest(message);
            sha.update(new byte[8]);
            sha.update(inner);
            byte[] hash = sha.digest(salt);
            byte[] block = new byte[length - HASH - 1];
            block[block.length - salt.length - 1] = 1;
            System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
            for (int done = 0, counter = 0; done < block.length; done += HASH, counter++) {
                sha.update(hash);
                byte[] mask = sha.digest(ByteBuffer.allocate(4).putInt(counter).array());
                for (int i = 0; i < HASH && done + i < block.length; i++) {
                    block[done + i] ^= mask[i];
                }
            }
            block[0] &= (byte) (0xFF >> (8 * length - bits));
            return new BigInteger(
                    1,
                    ByteBuffer.allocate(length)
                            .put(block)
                            .put(hash)
                            .put((byte) 0xBC)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
