package kz.yntymaq.signature.page;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.signature.SignedFile;
import kz.yntymaq.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person has signed: the receipt, and the text and the signature to be saved. */
@Controller
class SignedController {

    private final SignedDocuments signed;
    private final PublicAddress address;

    SignedController(SignedDocuments signed, PublicAddress address) {
        this.signed = signed;
        this.address = address;
    }

    @GetMapping("/cabinet/signed")
    String all(Actor actor, Model model) {
        model.addAttribute("all", signed.own(actor));
        return "signature/signed";
    }

    @GetMapping("/cabinet/signed/{signature}")
    String one(Actor actor, @PathVariable UUID signature, Model model) {
        SignedDocument document = signed.own(actor, signature);
        model.addAttribute("signature", document);
        model.addAttribute("check", address.get() + "/verify/" + document.code());
        return "signature/receipt";
    }

    /** @param part {@code text}, {@code cms} with the text inside, {@code detached} without it */
    @GetMapping("/cabinet/signed/{signature}/{part}")
    ResponseEntity<byte[]> part(Actor actor, @PathVariable UUID signature, @PathVariable String part) {
        return SignedFile.of(signed.own(actor, signature), signed.content(actor, signature), part);
    }
}
