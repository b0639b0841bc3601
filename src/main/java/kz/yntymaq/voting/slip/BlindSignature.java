package kz.yntymaq.voting.slip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * Blind signatures by RFC 9474, RSABSSA-SHA384-PSS-Randomized: the signer sees neither what is signed nor, later, which
 * of the signatures is whose. The voter's part is done by {@code ballot.js}.
 */
final class BlindSignature {

    /** Bytes of a number under a new key, and so of a signature. */
    static final int BYTES = 256;

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int SALT = 48;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);

    private BlindSignature() {}

    /** A new pair of 2048 bits. */
    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BYTES * Byte.SIZE);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    /** The modulus as many bytes as its number needs, the highest first. */
    static byte[] modulus(KeyPair pair) {
        return unsigned(((RSAPublicKey) pair.getPublic()).getModulus());
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /**
     * Signs a blinded number, without seeing what is in it (BlindSign).
     *
     * @param key PKCS #8
     * @throws RuleViolationException for what is no number under this key
     */
    static byte[] sign(byte[] key, byte[] blinded) {
        try {
            PrivateKey with = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
            BigInteger modulus = ((RSAPrivateKey) with).getModulus();
            BigInteger number = new BigInteger(1, blinded);
            if (blinded.length != unsigned(modulus).length
                    || number.signum() == 0
                    || number.compareTo(modulus) >= 0
                    || !number.gcd(modulus).equals(BigInteger.ONE)) {
                throw new RuleViolationException("voting.slip.refused.slip");
            }
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(
                    Cipher.ENCRYPT_MODE,
                    with); // by the private key: blinded against timing, and checked before it is given out
            return raw.doFinal(blinded);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key of a secret vote", broken);
        }
    }

    /** Whether a slip is one that was signed: its message and the signature that the voter took out of the blind one. */
    static boolean isSigned(byte[] modulus, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(PSS);
            check.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), EXPONENT)));
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key of a secret vote", broken);
        }
    }
}
