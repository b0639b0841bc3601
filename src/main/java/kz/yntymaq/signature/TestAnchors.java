package kz.yntymaq.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Authorities that are trusted in tests. Only tests have a bean of this kind: no setting makes the portal trust an
 * authority that is marked as one for tests.
 */
public interface TestAnchors {

    /** The roots; never empty. */
    List<X509Certificate> roots();
}
