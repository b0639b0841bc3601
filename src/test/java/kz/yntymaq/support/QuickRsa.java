package kz.yntymaq.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes RSA keys of 2048 bits from primes that were looked for once: the search for new ones was a fifth of the processor's time
 * of the suite. Each two keys of a fork are different (of 276). Every other size is made as Java does.
 */
public final class QuickRsa extends Provider {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "QuickRsa";
    private static final int BITS = 2048;
    private static final List<BigInteger> PRIMES = primes();
    private static final AtomicInteger MADE = new AtomicInteger();

    private QuickRsa() {
        super(NAME, "1", "keys of tests");
        put("KeyPairGenerator.RSA", Keys.class.getName());
    }

    /** From now on the keys of this Java are made so. */
    public static void install() {
        if (Security.getProvider(NAME) == null) {
            Security.insertProviderAt(new QuickRsa(), 1);
        }
    }

    private static List<BigInteger> primes() {
        try (InputStream file =
                Objects.requireNonNull(QuickRsa.class.getResourceAsStream("/primes-of-1024-bits.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> new BigInteger(line, 16))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How Java asks for them. */
    public static final class Keys extends KeyPairGeneratorSpi {

        private int bits = BITS;

        @Override
        public void initialize(int size, SecureRandom random) {
            bits = size;
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                return bits == BITS ? quick() : slow();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private KeyPair slow() throws GeneralSecurityException {
            KeyPairGenerator real = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
            real.initialize(bits);
            return real.generateKeyPair();
        }

        private static KeyPair quick() throws GeneralSecurityException {
            int pairs = PRIMES.size() * (PRIMES.size() - 1) / 2;
            int left = MADE.getAndIncrement() % pairs;
            int first = 0;
            while (left >= PRIMES.size() - 1 - first) {
                left -= PRIMES.size() - 1 - first++;
            }
            return of(PRIMES.get(first), PRIMES.get(first + 1 + left));
        }

        private static KeyPair of(BigInteger p, BigInteger q) throws GeneralSecurityException {
            BigInteger one = BigInteger.ONE;
            BigInteger n = p.multiply(q);
            BigInteger e = BigInteger.valueOf(65537);
            BigInteger d = e.modInverse(p.subtract(one).multiply(q.subtract(one)));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(n, e)),
                    keys.generatePrivate(new RSAPrivateCrtKeySpec(
                            n, e, d, p, q, d.mod(p.subtract(one)), d.mod(q.subtract(one)), q.modInverse(p))));
        }
    }
}
