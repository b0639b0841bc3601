package kz.yntymaq.signature.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.ui.LocalProgram;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document is shown whole, confirmed and signed. */
@Controller
class SigningController {

    private static final String PAGE = "/cabinet/signing/{kind}/{id}";

    private final Map<String, SignableDocuments> documents;
    private final SigningRequests requests;
    private final LocalProgram program;
    private final SignedDocuments signed;
    private final Forms forms;

    SigningController(
            List<SignableDocuments> documents,
            SigningRequests requests,
            LocalProgram program,
            SignedDocuments signed,
            Forms forms) {
        this.documents = documents.stream().collect(Collectors.toMap(SignableDocuments::kind, Function.identity()));
        this.requests = requests;
        this.program = program;
        this.signed = signed;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        Signable signable = find(actor, kind, id);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("signable", signable);
        model.addAttribute("address", "/cabinet/signing/" + kind + "/" + id);
        model.addAttribute("otherwise", of(kind).otherwiseKey(actor, id));
        model.addAttribute("goesTo", of(kind).fileGoesToKey());
        model.addAttribute("on", requests.areOn());
        model.addAttribute("signatures", signed.under(signable.document()));
        if (requests.areOn()) {
            program.allow(request);
            model.addAttribute(
                    "asked", requests.open(Signing.of(session.getId(), actor.accountId(), signable.document())));
        }
        return "signature/document";
    }

    @PostMapping(PAGE)
    @Button(on = PAGE)
    String sign(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(required = false) @Nullable String cms,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpSession session,
            RedirectAttributes next) {
        Signable signable = find(actor, kind, id);
        next.addFlashAttribute("signedOn", signable.page());
        return forms.press()
                .get(() -> {
                    if (!confirmed) {
                        throw new RuleViolationException("signature.confirm.missing");
                    }
                    Signing asked = Signing.of(session.getId(), actor.accountId(), signable.document());
                    return signed.keep(actor, signable, requests.take(asked, nonce, cms));
                })
                .to(kept -> "/cabinet/signed/" + kept);
    }

    private Signable find(Actor actor, String kind, UUID id) {
        return of(kind).find(actor, id);
    }

    private SignableDocuments of(String kind) {
        SignableDocuments found = documents.get(kind);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }
}
