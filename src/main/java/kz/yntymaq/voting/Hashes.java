package kz.yntymaq.voting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether two identities are the same without keeping them. */
final class Hashes {

    private static final String ALGORITHM = "HmacSHA256";

    private Hashes() {}

    /** @return 32 bytes, the same for the same key and identity */
    static byte[] keyed(UUID key, String identity) {
        byte[] secret = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(identity.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
