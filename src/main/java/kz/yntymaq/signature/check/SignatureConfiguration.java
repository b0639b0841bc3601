package kz.yntymaq.signature.check;

import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.TestAnchors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who checks signatures, and does not start with one who could not check. */
@Configuration
class SignatureConfiguration {

    @Bean
    SignatureVerifier signatureVerifier(SignatureSettings settings, ObjectProvider<TestAnchors> tests, Clock clock) {
        return switch (settings.verifier()) {
            case NONE -> new NoVerifier();
            case BOUNCY_CASTLE -> bouncyCastle(settings, tests.getIfAvailable(), clock);
            case NCANODE -> ncanode(settings);
        };
    }

    private static SignatureVerifier bouncyCastle(
            SignatureSettings settings, @org.jspecify.annotations.Nullable TestAnchors tests, Clock clock) {
        Provider provider = new BouncyCastleProvider(); // never registered: nothing else shall use it
        TrustAnchors anchors =
                tests == null ? TrustAnchors.of(provider, settings.trustFolder()) : TrustAnchors.of(provider, tests);
        if (tests != null && tests.revokeNothing()) {
            return new BouncyCastleVerifier(provider, anchors, null);
        }
        boolean accept = settings.whenRevocationUnknown() == SignatureSettings.WhenUnknown.ACCEPT;
        if (settings.ocsp() == null && settings.crls().isEmpty() && !accept) {
            throw new IllegalStateException("Neither yntymaq.signature.ocsp nor yntymaq.signature.crls is set:"
                    + " each signature would be refused");
        }
        var web = new BoundedWeb(Duration.ofSeconds(settings.seconds()));
        Ocsp ocsp = settings.ocsp() == null ? null : new Ocsp(settings.ocsp(), web, provider, clock);
        var lists = new RevocationLists(settings.crls(), web, provider, clock);
        return new BouncyCastleVerifier(provider, anchors, new Revocation(ocsp, lists, accept));
    }

    private static SignatureVerifier ncanode(SignatureSettings settings) {
        if (settings.ncanode() == null) {
            throw new IllegalStateException("yntymaq.signature.ncanode is not set: no signature could be checked");
        }
        return new NcanodeVerifier(
                settings.ncanode(),
                Duration.ofSeconds(settings.seconds()),
                settings.whenRevocationUnknown() == SignatureSettings.WhenUnknown.ACCEPT);
    }
}
