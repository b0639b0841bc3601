package kz.yntymaq.signature.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.ui.LocalProgram;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person who is signed in shows by a certificate of the own IIN who they are. */
@Controller
class OwnCertificateController {

    private static final String PAGE = "/cabinet/certificate";

    private final SigningRequests requests;
    private final LocalProgram program;
    private final Confirmations confirmations;
    private final Forms forms;

    OwnCertificateController(SigningRequests requests, LocalProgram program, Confirmations confirmations, Forms forms) {
        this.requests = requests;
        this.program = program;
        this.confirmations = confirmations;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, HttpServletRequest request, HttpSession session, Model model) {
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("on", requests.areOn());
        model.addAttribute("confirmed", actor.isConfirmed());
        if (requests.areOn() && !actor.isConfirmed()) {
            program.allow(request);
            model.addAttribute("asked", requests.open(Signing.ofCertificate(session.getId(), actor.accountId())));
        }
        return "signature/own-certificate";
    }

    @PostMapping(PAGE)
    @Button(on = PAGE)
    @NotBinding("to confirm who one is")
    String answer(
            Actor actor,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(required = false) @Nullable String cms,
            HttpSession session) {
        return forms.press()
                .run(() -> {
                    Signing asked = Signing.ofCertificate(session.getId(), actor.accountId());
                    CertificateFacts certificate =
                            requests.take(asked, nonce, cms).certificate();
                    Holder.requireOwn(certificate);
                    confirmations.byOwnCertificate(actor.accountId(), certificate.iin(), Holder.name(certificate));
                })
                .done("signature.own.done")
                .to(PAGE);
    }
}
