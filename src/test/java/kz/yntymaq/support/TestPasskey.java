package kz.yntymaq.support;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A device with a passkey and the browser before it: answers what a page asks, or as somebody who means harm. */
public final class TestPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    private final byte[] credential;
    private String origin;
    private String portal = "localhost";
    private boolean verified = true;
    private int count;

    private TestPasskey(KeyPair key, byte[] credential, String origin) {
        this.key = key;
        this.credential = credential;
        this.origin = origin;
    }

    /** A device whose browser stands at this address, as {@code http://localhost:8080}. */
    public static TestPasskey at(String origin) {
        var credential = new byte[16];
        new SecureRandom().nextBytes(credential);
        return new TestPasskey(newKey(), credential, origin);
    }

    /** Another key under the same name, as somebody has who only saw the name. */
    public TestPasskey withAnotherKey() {
        return new TestPasskey(newKey(), credential, origin);
    }

    /** The browser stands at another address. */
    public TestPasskey movedTo(String address) {
        origin = address;
        return this;
    }

    /** The device believes that another portal asks. */
    public TestPasskey forPortal(String name) {
        portal = name;
        return this;
    }

    /** The device asked for neither finger nor PIN. */
    public TestPasskey unverified() {
        verified = false;
        return this;
    }

    /** The device counted so far. */
    public TestPasskey counted(int uses) {
        count = uses;
        return this;
    }

    /** What the form of a page sends on which a passkey is made. */
    public Map<String, String> made(String page) {
        return made(page, "webauthn.create");
    }

    /** The same where the browser says that it was for something else. */
    public Map<String, String> made(String page, String type) {
        Map<String, String> fields = fields(page);
        fields.put("clientData", base64(clientData(type, PlainBrowser.hidden(page, "challenge"))));
        fields.put("attestation", base64(attestation()));
        return fields;
    }

    /** What the form of a page sends at which a passkey is used. */
    public Map<String, String> used(String page) {
        return used(page, PlainBrowser.hidden(page, "challenge"));
    }

    /** The same with a signature over another challenge than the page's. */
    public Map<String, String> used(String page, String signed) {
        count++;
        byte[] clientData = clientData("webauthn.get", signed);
        byte[] said = authenticatorData(0);
        Map<String, String> fields = fields(page);
        fields.put("clientData", base64(clientData));
        fields.put("authenticatorData", base64(said));
        fields.put("signature", base64(sign(joined(said, sha256(clientData)))));
        return fields;
    }

    private Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", PlainBrowser.hidden(page, "_csrf"));
        fields.put("challenge", PlainBrowser.hidden(page, "challenge"));
        fields.put("credential", base64(credential));
        return fields;
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more) {
        return ByteBuffer.allocate(37)
                .put(sha256(portal.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verified ? VERIFIED : 0) | more))
                .putInt(count)
                .array();
    }

    /** CBOR of the format {@code none}: the device's own data with the public key, and nothing that vouches for it. */
    private byte[] attestation() {
        byte[] said = joined(
                authenticatorData(WITH_KEY),
                new byte[16],
                new byte[] {0, (byte) credential.length},
                credential,
                publicKey());
        return joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x58, (byte) said.length},
                said);
    }

    /** COSE: an elliptic key for ES256 on P-256. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                number(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                number(point.getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        var fixed = new byte[32];
        int many = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - many, fixed, fixed.length - many, many);
        return fixed;
    }

    private static byte[] text(String word) {
        return joined(new byte[] {(byte) (0x60 + word.length())}, word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
