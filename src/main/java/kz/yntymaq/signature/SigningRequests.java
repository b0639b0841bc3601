package kz.yntymaq.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.ui.LocalProgram;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Asks for signatures and takes them: each request is good once, for five minutes, in the session in which it was
 * made, for its purpose and its document.
 */
@Service
public class SigningRequests {

    /** How long a request is good. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Requests of one session for one purpose: as many pages may stand side by side. */
    static final int MOST_OPEN = 5;

    private static final int NONCE_BYTES = 32;

    private final SignatureVerifier verifier;
    private final LocalProgram program;
    private final PublicAddress address;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SigningRequests(
            SignatureVerifier verifier,
            LocalProgram program,
            PublicAddress address,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.verifier = verifier;
        this.program = program;
        this.address = address;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A request that is open.
     *
     * @param nonce what the answer has to bring back
     * @param text what has to be signed
     * @param use the extended key usage that the key must have
     * @param program where NCALayer listens
     */
    public record Open(String nonce, String text, Instant until, String use, String program) {

        /** The text as NCALayer takes it. */
        public String base64() {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A signature that was taken.
     *
     * @param text what was signed
     * @param cms the signature
     * @param at when it was taken
     */
    public record Taken(CertificateFacts certificate, String text, byte[] cms, Instant signedAt, Instant at) {}

    /** Whether signatures can be checked here at all. */
    public boolean areOn() {
        return verifier.isOn();
    }

    /** Opens a request; of those that the session has for the purpose the oldest ends where there were too many. */
    public Open open(Signing asked) {
        return open(asked, address.get());
    }

    /**
     * The same where no page is asked for.
     *
     * @param origin address of the portal
     */
    public Open open(Signing asked, String origin) {
        forgetAllBut(MOST_OPEN - 1, asked);
        String nonce = RandomToken.of(NONCE_BYTES);
        Instant until = clock.instant().plus(GOOD_FOR);
        jdbc.sql("""
                insert into signing_request
                  (nonce_hash, session_hash, account_id, origin, purpose, kind, subject, content_hash, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Sha256.of(nonce))
                .param(Sha256.of(asked.session()))
                .param(asked.account())
                .param(origin)
                .param(asked.purpose().name())
                .param(asked.document() == null ? null : asked.document().kind())
                .param(asked.document() == null ? null : asked.document().subject())
                .param(asked.document() == null ? null : asked.document().hash())
                .param(utc(until))
                .update();
        return new Open(
                nonce, text(asked, origin, nonce), until, asked.purpose().use().extendedKeyUsage(), program.address());
    }

    private void forgetAllBut(int newest, Signing asked) {
        jdbc.sql("""
                delete from signing_request where nonce_hash in
                  (select nonce_hash from signing_request where session_hash = ? and purpose = ?
                    order by expires_at desc offset ?)""")
                .params(Sha256.of(asked.session()), asked.purpose().name(), newest)
                .update();
    }

    /**
     * Takes the answer to a request, which is used up by it, right or wrong.
     *
     * @param asked what the server itself would ask for now: what the page says counts for nothing
     * @param cms as NCALayer gives it: Base64, with or without lines around it
     * @throws RuleViolationException {@code signature.request.gone} when no such request is open
     * @throws SignatureRefusedException when the signature does not hold
     */
    public Taken take(Signing asked, @Nullable String nonce, @Nullable String cms) {
        if (cms == null || cms.isBlank()) {
            throw new RuleViolationException("signature.request.empty");
        }
        Instant now = clock.instant();
        String origin = useUp(asked, nonce == null ? "" : nonce, now);
        String text = text(asked, origin, nonce == null ? "" : nonce);
        byte[] signature = CmsText.read(cms);
        var verified = verifier.verify(
                signature,
                new SignatureVerifier.Expected(
                        text.getBytes(StandardCharsets.UTF_8), asked.purpose().use(), now, true));
        return new Taken(verified.certificate(), text, signature, verified.signedAt(), now);
    }

    /** One statement, so that of two answers at the same moment one is the second. */
    private String useUp(Signing asked, String nonce, Instant now) {
        return jdbc.sql("""
                update signing_request set used_at = :now
                 where nonce_hash = :nonce and session_hash = :session and used_at is null and expires_at > :now
                   and account_id is not distinct from cast(:account as uuid) and purpose = :purpose
                   and kind is not distinct from cast(:kind as text)
                   and subject is not distinct from cast(:subject as uuid)
                   and content_hash is not distinct from cast(:hash as text)
                returning origin""")
                .param("now", utc(now))
                .param("nonce", Sha256.of(nonce))
                .param("session", Sha256.of(asked.session()))
                .param("account", asked.account())
                .param("purpose", asked.purpose().name())
                .param(
                        "kind",
                        asked.document() == null ? null : asked.document().kind())
                .param(
                        "subject",
                        asked.document() == null ? null : asked.document().subject())
                .param(
                        "hash",
                        asked.document() == null ? null : asked.document().hash())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolationException("signature.request.gone"));
    }

    /** In both languages at once, so that the text is the same whatever the language of the page. */
    private String text(Signing asked, String origin, String nonce) {
        String key = "signature.words." + asked.purpose();
        String words = asked.purpose() == SigningPurpose.DOCUMENT
                ? ""
                : texts.in(Language.KK, key) + "\n" + texts.in(Language.RU, key) + "\n";
        return asked.text(origin, nonce, words);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Forgets what nobody can answer any more. */
    @Scheduled(cron = "0 */15 * * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from signing_request where expires_at < ?")
                .param(utc(clock.instant().minus(GOOD_FOR)))
                .update();
    }
}
