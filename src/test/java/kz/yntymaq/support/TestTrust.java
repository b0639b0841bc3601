package kz.yntymaq.support;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import kz.yntymaq.signature.TestAnchors;

/** The authority that the portal trusts in tests, with its answers to who asks what it has revoked. */
public class TestTrust implements TestAnchors {

    private static final TestAuthority AUTHORITY = new TestAuthority("TEST AUTHORITY OF THE PORTAL");

    private final TestClock clock;
    private final TestResponder ocsp;

    TestTrust(TestClock clock) {
        this.clock = clock;
        this.ocsp =
                new TestResponder("application/ocsp-response", question -> AUTHORITY.answer(question, clock.instant()));
    }

    @Override
    public List<X509Certificate> roots() {
        return List.of(AUTHORITY.certificate());
    }

    public TestAuthority authority() {
        return AUTHORITY;
    }

    String ocsp() {
        return ocsp.address().toString();
    }

    /** A certificate that is good now. */
    public TestAuthority.Request person(String iin) {
        return AUTHORITY
                .person(iin)
                .valid(
                        clock.instant().minus(Duration.ofDays(30)),
                        clock.instant().plus(Duration.ofDays(300)));
    }

    /** A key to sign in with. */
    public TestSigner signInKey(String iin) {
        return person(iin).forSignIn().issue();
    }

    /** A key to sign in with, of an employee of an organisation. */
    public TestSigner employeeSignInKey(String iin, String bin) {
        return person(iin).of(bin, TestAuthority.EMPLOYEE).forSignIn().issue();
    }

    /** A key to sign documents with. */
    public TestSigner documentKey(String iin) {
        return person(iin).issue();
    }
}
