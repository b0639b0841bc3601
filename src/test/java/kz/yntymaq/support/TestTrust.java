package kz.yntymaq.support;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.signature.TestAnchors;
import org.jspecify.annotations.Nullable;

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

    /** What the portal has of a person's own signature under a document, once it was checked. */
    public SigningRequests.Taken taken(People.Someone person, Signable signable) {
        return taken(person, signable, null);
    }

    /** The same of the first head of an organisation. @param bin null for a key of the person's own */
    public SigningRequests.Taken taken(People.Someone person, Signable signable, @Nullable String bin) {
        String text = signable.document().text();
        byte[] cms = documentKey(person.iin()).sign(text.getBytes(StandardCharsets.UTF_8), clock.instant());
        var certificate = new CertificateFacts(
                new Iin(person.iin()),
                bin == null ? null : new Bin(bin),
                bin == null ? Set.of() : Set.of(CertificateFacts.Role.FIRST_HEAD),
                person.name().family(),
                person.name().given(),
                null,
                bin == null ? null : "АӨК",
                "1",
                clock.instant(),
                clock.instant(),
                "TEST",
                "0");
        return new SigningRequests.Taken(certificate, text, cms, clock.instant(), clock.instant());
    }

    /** A key to sign documents with. */
    public TestSigner documentKey(String iin) {
        return person(iin).issue();
    }
}
