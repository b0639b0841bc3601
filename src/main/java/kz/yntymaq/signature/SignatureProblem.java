package kz.yntymaq.signature;

/** Why a signature is refused; each has a message {@code signature.refused.<name>} that says what to do. */
public enum SignatureProblem {
    /** Larger than a signature of the portal's texts can be. */
    TOO_LARGE,
    /** Not a CMS, cut off, or with something after its end. */
    MALFORMED,
    /** Not exactly one signer. */
    SIGNERS,
    /** What is signed beside the content (its kind, its hash, the time) is missing or stands there twice. */
    ATTRIBUTES,
    /** Another text was signed than the one that was asked. */
    CONTENT,
    /** An algorithm that is weak, or that this portal cannot check. */
    ALGORITHM,
    /** A key of the Kazakh profile of GOST, which nobody but the authority's own library can check. */
    NATIONAL_GOST,
    /** The signature does not fit its text and its certificate. */
    WRONG,
    /** The time that the signer's computer wrote is not the time of the request. */
    SIGNING_TIME,
    /** The signer's certificate is not in the signature. */
    CERTIFICATE_MISSING,
    /** No chain to an authority that the portal trusts. */
    UNTRUSTED,
    /** The certificate's time is over. */
    EXPIRED,
    /** The certificate's time has not begun. */
    NOT_YET_VALID,
    /** The certificate was revoked. */
    REVOKED,
    /** Nobody could say whether the certificate was revoked. */
    REVOCATION_UNKNOWN,
    /** The key is for the other use. */
    USE,
    /** The certificate is neither a person's nor an organisation's. */
    ROLE,
    /** The certificate names nobody by an IIN, or a BIN, that can be read. */
    IDENTITY,
    /** The service that checks signatures does not answer. */
    UNAVAILABLE,
    /** The portal has not been set up to check signatures. */
    OFF;

    /** Message key of the words for whoever signed. */
    public String key() {
        return "signature.refused." + name();
    }
}
