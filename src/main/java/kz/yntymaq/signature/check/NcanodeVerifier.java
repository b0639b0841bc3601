package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureVerifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Checks signatures by NCANode, which knows the Kazakh profile of GOST. NCANode looks at the signature, the chain and
 * the revocation; the form, the content, the use and the holder are looked at here as for every other signature.
 */
class NcanodeVerifier implements SignatureVerifier {

    private static final Logger log = LoggerFactory.getLogger(NcanodeVerifier.class);

    /** In the words of NCANode. */
    private static final Set<String> ASKED = Set.of("OCSP", "CRL");

    private final RestClient client;
    private final boolean acceptUnknown;

    NcanodeVerifier(URI address, Duration patience, boolean acceptUnknown) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(patience);
        requests.setReadTimeout(patience);
        this.client = RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .build();
        this.acceptUnknown = acceptUnknown;
    }

    record Question(String cms, @Nullable String data, Set<String> revocationCheck) {}

    record Answer(boolean valid, @Nullable List<Signer> signers) {

        /** Whether one of the certificates is said to be revoked. */
        boolean saysRevoked() {
            return Stream.ofNullable(signers)
                    .flatMap(List::stream)
                    .flatMap(signer -> Stream.ofNullable(signer.certificates()).flatMap(List::stream))
                    .flatMap(each -> Stream.ofNullable(each.revocations()).flatMap(List::stream))
                    .anyMatch(Status::revoked);
        }
    }

    record Signer(@Nullable List<Certificate> certificates) {}

    record Certificate(
            boolean valid,
            @Nullable String serialNumber,
            @Nullable List<Status> revocations) {}

    record Status(boolean revoked, @Nullable String by) {}

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Optional<byte[]> content(byte[] cms) {
        return SignedMessage.read(cms).content();
    }

    @Override
    public Verified verify(byte[] cms, Expected expected) {
        SignedMessage message = SignedMessage.read(cms);
        message.signerOf(expected);
        X509CertificateHolder certificate = message.certificate();
        CertificateFacts facts = CertificateReader.read(certificate, expected.use(), expected.at());
        if (CertificateReader.isForTests(certificate.getIssuer())) {
            throw refused(SignatureProblem.UNTRUSTED);
        }
        Base64.Encoder text = Base64.getEncoder();
        String apart = message.content().isPresent() ? null : text.encodeToString(expected.content());
        requireGood(ask(text.encodeToString(cms), apart), certificate.getSerialNumber());
        return new Verified(facts, message.signedAt());
    }

    private Answer ask(String cms, @Nullable String data) {
        Answer checked = ask(new Question(cms, data, ASKED));
        if (checked.valid() || !acceptUnknown || checked.saysRevoked()) {
            return checked;
        }
        Answer unchecked = ask(new Question(cms, data, Set.of()));
        log.warn("NCANode was asked without revocation, because it found no answer with it");
        return unchecked;
    }

    private Answer ask(Question question) {
        try {
            Answer answer = client.post()
                    .uri("/cms/verify")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(question)
                    .retrieve()
                    .body(Answer.class);
            if (answer == null) {
                throw refused(SignatureProblem.UNAVAILABLE);
            }
            return answer;
        } catch (HttpClientErrorException refused) { // what it cannot read or has no algorithm for
            throw refused(SignatureProblem.WRONG);
        } catch (RestClientException unreachable) {
            log.warn("NCANode does not answer: {}", unreachable.getClass().getSimpleName());
            throw refused(SignatureProblem.UNAVAILABLE);
        }
    }

    private void requireGood(Answer answer, BigInteger serial) {
        Certificate certificate = only(answer, serial);
        List<Status> said = certificate.revocations() == null ? List.of() : certificate.revocations();
        if (answer.saysRevoked()) {
            throw refused(SignatureProblem.REVOKED);
        }
        if (!answer.valid()) {
            throw refused(certificate.valid() ? SignatureProblem.WRONG : SignatureProblem.UNTRUSTED);
        }
        Set<String> by =
                said.stream().map(status -> String.valueOf(status.by())).collect(Collectors.toSet());
        if (!acceptUnknown && !by.containsAll(ASKED)) {
            throw refused(SignatureProblem.REVOCATION_UNKNOWN);
        }
    }

    /** The certificate of the one signer, which has to be the one that was read here. */
    private static Certificate only(Answer answer, BigInteger serial) {
        List<Signer> signers = answer.signers() == null ? List.of() : answer.signers();
        List<Certificate> certificates = signers.size() == 1 && signers.get(0).certificates() != null
                ? signers.get(0).certificates()
                : List.of();
        if (certificates.size() != 1
                || !serial.toString(16).equalsIgnoreCase(certificates.get(0).serialNumber())) {
            throw refused(SignatureProblem.WRONG);
        }
        return certificates.get(0);
    }
}
