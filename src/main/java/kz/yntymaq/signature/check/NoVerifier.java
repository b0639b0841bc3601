package kz.yntymaq.signature.check;

import java.util.Optional;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureVerifier;

/** Stands where nobody has set up how signatures are checked: it takes none. */
class NoVerifier implements SignatureVerifier {

    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public Verified verify(byte[] cms, Expected expected) {
        throw new SignatureRefusedException(SignatureProblem.OFF);
    }

    @Override
    public Optional<byte[]> content(byte[] cms) {
        throw new SignatureRefusedException(SignatureProblem.OFF);
    }
}
