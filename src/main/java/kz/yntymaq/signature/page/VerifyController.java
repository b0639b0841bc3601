package kz.yntymaq.signature.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.CmsText;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Anybody checks a signature: by the code of a receipt, or a file. Nothing of what is handed in is kept, and nothing is
 * shown that the signature itself does not say; of an IIN only its end.
 */
@Controller
class VerifyController {

    private static final String PAGE = "/verify";

    /** What is told to a signer as what to do next is told to a checker as what is wrong. */
    private static final Map<String, String> FOR_A_CHECKER = Map.of(
            SignatureProblem.CONTENT.key(), "signature.verify.other-document",
            SignatureProblem.MALFORMED.key(), "signature.verify.broken",
            SignatureProblem.TOO_LARGE.key(), "signature.verify.large");

    private final SignatureVerifier verifier;
    private final SignedDocuments signed;
    private final SignInGuard guard;
    private final Clock clock;

    VerifyController(SignatureVerifier verifier, SignedDocuments signed, SignInGuard guard, Clock clock) {
        this.verifier = verifier;
        this.signed = signed;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(required = false) @Nullable String large, Model model) {
        model.addAttribute("on", verifier.isOn());
        if (large != null) {
            model.addAttribute("refused", "signature.verify.large");
        }
        return "signature/verify";
    }

    @GetMapping(PAGE + "/{code}")
    String byCode(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<SignedDocument> found = signed.byCode(code);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("signature", found.orElse(null));
        return "signature/verify-code";
    }

    /** Shows at once what comes of it: a file is never kept, so that there is nothing to lead on to. */
    @PostMapping(PAGE)
    @Button(on = PAGE)
    @NotBinding("a look at a signature")
    String check(
            @RequestParam(required = false) @Nullable MultipartFile cms,
            @RequestParam(required = false) @Nullable MultipartFile text,
            HttpServletRequest request,
            Model model)
            throws IOException {
        model.addAttribute("on", verifier.isOn());
        model.addAttribute("checked", true);
        try {
            Duration wait = guard.attempt(Tries.ofCertificate(request.getRemoteAddr()));
            if (!wait.isZero()) {
                throw new RuleViolationException("account.sign-in.wait", wait.toSeconds() + 1);
            }
            if (cms == null || cms.isEmpty()) {
                throw new RuleViolationException("signature.verify.no-file");
            }
            check(CmsText.read(cms.getBytes()), text == null || text.isEmpty() ? null : text.getBytes(), model);
        } catch (RuleViolationException refused) {
            model.addAttribute("refused", FOR_A_CHECKER.getOrDefault(refused.key(), refused.key()));
            model.addAttribute("refusedArguments", refused.arguments());
        }
        return "signature/verify";
    }

    private void check(byte[] cms, byte @Nullable [] text, Model model) {
        Optional<byte[]> inside = verifier.content(cms); // which also reads it strictly
        byte[] content =
                text != null ? text : inside.orElseThrow(() -> new RuleViolationException("signature.verify.no-text"));
        Optional<SignedDocument> known = signed.byCms(cms);
        Instant at = known.map(SignedDocument::takenAt).orElse(clock.instant());
        var verified = verifier.verify(cms, new SignatureVerifier.Expected(content, SignatureUse.DOCUMENT, at, false));
        model.addAttribute("certificate", verified.certificate());
        model.addAttribute("signedAt", verified.signedAt());
        model.addAttribute("known", known.orElse(null));
    }
}
