package kz.yntymaq.signature.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.CmsText;
import kz.yntymaq.signature.IssuedPaper;
import kz.yntymaq.signature.IssuedPapers;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Anybody checks a signature, by the code of a receipt or a file, or a paper of the portal by its code. Nothing of what is handed in is kept, and nothing is
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

    /** What is wrong with a file, before there is a signature to look at. */
    private static final Map<String, String> FIELDS =
            Map.of(SignatureProblem.MALFORMED.key(), "cms", SignatureProblem.TOO_LARGE.key(), "cms");

    /** What the check itself found: it was done, and this is what came of it. */
    private static final Set<String> FOUND_WRONG = EnumSet.complementOf(EnumSet.of(
                    SignatureProblem.MALFORMED,
                    SignatureProblem.TOO_LARGE,
                    SignatureProblem.REVOCATION_UNKNOWN,
                    SignatureProblem.UNAVAILABLE,
                    SignatureProblem.OFF))
            .stream()
            .map(SignatureProblem::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_CODE = 100;
    /** The address that stands on a paper, for who types or pastes it whole. */
    private static final Pattern ADDRESS = Pattern.compile("^.*" + PAGE + "(?:/|\\?code=)([A-Za-z0-9_-]+).*$");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,%d}".formatted(LONGEST_CODE));

    private final SignatureVerifier verifier;
    private final SignedDocuments signed;
    private final List<IssuedPapers> papers;
    private final SignInGuard guard;
    private final Clock clock;

    VerifyController(
            SignatureVerifier verifier,
            SignedDocuments signed,
            List<IssuedPapers> papers,
            SignInGuard guard,
            Clock clock) {
        this.verifier = verifier;
        this.signed = signed;
        this.papers = papers;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param code typed from a receipt on paper; null for who only opens the page */
    @GetMapping(PAGE)
    String page(
            @RequestParam(required = false) @Nullable String large,
            @RequestParam(required = false) @Nullable String code,
            Model model) {
        String typed =
                code == null ? "" : ADDRESS.matcher(code.replaceAll("\\s", "")).replaceFirst("$1");
        if (CODE.matcher(typed).matches()) {
            return "redirect:" + PAGE + "/" + typed;
        }
        if (code != null) {
            refuse(model, "code", typed.isEmpty() ? "signature.verify.no-code" : "signature.verify.unknown");
            model.addAttribute("typedCode", code.substring(0, Math.min(code.length(), LONGEST_CODE)));
        }
        if (large != null) {
            refuse(model, "cms", "signature.verify.large");
        }
        model.addAttribute("on", verifier.isOn());
        return "signature/verify";
    }

    private static void refuse(Model model, @Nullable String field, String key) {
        model.addAttribute(Violations.REFUSED, key);
        model.addAttribute(Violations.AT, field);
    }

    @GetMapping(PAGE + "/{code}")
    String byCode(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<IssuedPaper> issued =
                papers.stream().flatMap(each -> each.byCode(code).stream()).findFirst();
        if (issued.isPresent()) {
            model.addAttribute("issued", issued.get());
            return "signature/verify-paper";
        }
        Optional<SignedDocument> found = signed.byCode(code);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            refuse(model, "code", "signature.verify.unknown");
            model.addAttribute("typedCode", code);
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
                throw new FieldViolationException("cms", "signature.verify.no-file");
            }
            check(CmsText.read(cms.getBytes()), text == null || text.isEmpty() ? null : text.getBytes(), model);
        } catch (FieldViolationException refused) {
            refuse(model, refused.field(), refused.key());
        } catch (RuleViolationException refused) {
            refuse(model, FIELDS.get(refused.key()), FOR_A_CHECKER.getOrDefault(refused.key(), refused.key()));
            model.addAttribute("refusedArguments", refused.arguments());
            if (FOUND_WRONG.contains(refused.key())) {
                model.addAttribute("refusedTitle", "signature.verify.bad");
            }
        }
        return "signature/verify";
    }

    private void check(byte[] cms, byte @Nullable [] text, Model model) {
        Optional<byte[]> inside = verifier.content(cms); // which also reads it strictly
        byte[] content = text != null
                ? text
                : inside.orElseThrow(() -> new FieldViolationException("text", "signature.verify.no-text"));
        Optional<SignedDocument> known = signed.byCms(cms);
        Instant at = known.map(SignedDocument::takenAt).orElse(clock.instant());
        var verified = verifier.verify(cms, new SignatureVerifier.Expected(content, SignatureUse.DOCUMENT, at, false));
        model.addAttribute("certificate", verified.certificate());
        model.addAttribute("signedAt", verified.signedAt());
        model.addAttribute("known", known.orElse(null));
    }
}
