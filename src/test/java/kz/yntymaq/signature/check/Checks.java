package kz.yntymaq.signature.check;

import java.net.URI;
import java.util.List;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.TestAnchors;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Verifiers as the settings choose them. */
final class Checks {

    private Checks() {}

    static SignatureVerifier of(SignatureSettings settings, @Nullable TestAnchors tests) {
        return of(settings, tests, new TestClock());
    }

    static SignatureVerifier of(SignatureSettings settings, @Nullable TestAnchors tests, TestClock clock) {
        var beans = new StaticListableBeanFactory();
        if (tests != null) {
            beans.addBean("tests", tests);
        }
        return new SignatureConfiguration()
                .signatureVerifier(settings, beans.getBeanProvider(TestAnchors.class), clock);
    }

    static SignatureVerifier bouncyCastle(
            TestAnchors tests, @Nullable URI ocsp, List<URI> lists, SignatureSettings.WhenUnknown unknown) {
        return bouncyCastle(tests, ocsp, lists, unknown, new TestClock());
    }

    static SignatureVerifier bouncyCastle(
            TestAnchors tests,
            @Nullable URI ocsp,
            List<URI> lists,
            SignatureSettings.WhenUnknown unknown,
            TestClock clock) {
        return of(
                new SignatureSettings(SignatureSettings.Verifier.BOUNCY_CASTLE, null, ocsp, lists, unknown, null, 2),
                tests,
                clock);
    }

    static SignatureVerifier ncanode(URI address, SignatureSettings.WhenUnknown unknown) {
        return of(
                new SignatureSettings(SignatureSettings.Verifier.NCANODE, null, null, List.of(), unknown, address, 2),
                null);
    }
}
