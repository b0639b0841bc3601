package kz.yntymaq.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks signatures in the form CMS. Which implementation does it is a setting; who asks cannot tell them apart.
 * A signature is good for nothing unless {@link #verify} returns.
 */
public interface SignatureVerifier {

    /** Bytes of the largest signature that is looked at. */
    int MOST_BYTES = 256 * 1024;

    /** How far the clock of the signer's computer may be from the portal's. */
    Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /**
     * What a signature has to be.
     *
     * @param content exactly what had to be signed
     * @param at the moment at which the certificate has to be good
     * @param fresh whether it was asked for just now, so that it says it was made about this moment
     */
    record Expected(byte[] content, SignatureUse use, Instant at, boolean fresh) {}

    /**
     * A signature that holds.
     *
     * @param signedAt the time that the signer's computer wrote into it; no proof of that time
     */
    record Verified(CertificateFacts certificate, Instant signedAt) {}

    /** Whether signatures can be checked at all: the ways that need one are shown as off where not. */
    boolean isOn();

    /**
     * Checks the form of a signature, its content, its certificate's chain, time, use and revocation.
     *
     * @param cms with its content inside or apart from it, DER or BER
     * @throws SignatureRefusedException for whatever is wrong, and when something could not be checked
     */
    Verified verify(byte[] cms, Expected expected);

    /**
     * The content inside a signature, unchecked; empty when it stands apart from it.
     *
     * @throws SignatureRefusedException when it is no signature
     */
    Optional<byte[]> content(byte[] cms);
}
