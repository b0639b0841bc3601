package kz.yntymaq.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors with the key of the settings (AES-256-GCM), so that whoever reads the database,
 * a backup say, can make no codes. A sealed secret opens for its own account only: moved to another row it is nothing.
 */
@Component
public class FactorSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte @Nullable [] key;
    private final SecureRandom random = new SecureRandom();

    FactorSeal(FactorSettings settings) {
        String written = settings.key();
        this.key = written == null ? null : Base64.getDecoder().decode(written);
    }

    /** Whether there is a key at all. */
    boolean isReady() {
        return key != null;
    }

    /**
     * Seals a secret of an account.
     *
     * @throws RuleViolationException where the portal has no key
     */
    public byte[] seal(UUID account, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, account, nonce, secret);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed for the same account.
     *
     * @throws RuleViolationException where the portal has no key
     * @throws IllegalStateException when it was sealed with another key or for another account, or changed since
     */
    byte[] open(UUID account, byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                account,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    /** The hash by which a recovery code of an account is known again; without the key nobody can try codes on it. */
    byte[] hash(UUID account, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(context("recovery code", account));
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] crypt(int mode, UUID account, byte[] nonce, byte[] text) {
        byte[] with = key();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(with, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context("secret", account));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("a second factor that yntymaq.second-factor.key does not open", foreign);
        }
    }

    private static byte[] context(String purpose, UUID account) {
        return (purpose + ":" + account + ":").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] key() {
        if (key == null) {
            throw new RuleViolationException("account.factor.no-key");
        }
        return key;
    }
}
