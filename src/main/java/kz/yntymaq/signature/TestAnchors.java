package kz.yntymaq.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Authorities that are made up. Only tests and the demonstration, neither of which is in the packaged jar, have a bean of
 * this kind: no setting makes the portal trust an authority that is marked as one for tests or for the demonstration.
 */
public interface TestAnchors {

    /** The roots; never empty. */
    List<X509Certificate> roots();

    /** Whether they never revoke anything, so that there is nobody to ask. */
    default boolean revokeNothing() {
        return false;
    }
}
