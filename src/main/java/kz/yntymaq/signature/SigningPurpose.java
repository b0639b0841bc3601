package kz.yntymaq.signature;

/** What a signature is asked for; a signature for one purpose is none for another. */
enum SigningPurpose {
    /** To sign in. */
    SIGN_IN(SignatureUse.SIGN_IN),
    /** To show, while signed in, that a certificate is one's own. */
    CERTIFICATE(SignatureUse.SIGN_IN),
    /** To sign a document. */
    DOCUMENT(SignatureUse.DOCUMENT);

    private final SignatureUse use;

    SigningPurpose(SignatureUse use) {
        this.use = use;
    }

    /** What the key must be for. */
    public SignatureUse use() {
        return use;
    }
}
