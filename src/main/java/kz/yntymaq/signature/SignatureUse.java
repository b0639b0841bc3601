package kz.yntymaq.signature;

/** What a key may be used for. A key for signing in signs no document, and the other way round. */
public enum SignatureUse {
    /** To say who one is. */
    SIGN_IN("1.3.6.1.5.5.7.3.2"),
    /** To sign a document. */
    DOCUMENT("1.3.6.1.5.5.7.3.4");

    private final String extendedKeyUsage;

    SignatureUse(String extendedKeyUsage) {
        this.extendedKeyUsage = extendedKeyUsage;
    }

    /** The identifier that the certificate must name among its extended key usages. */
    public String extendedKeyUsage() {
        return extendedKeyUsage;
    }
}
