package kz.yntymaq.signature.page;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.signature.CmsParts;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.ui.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        SignedDocument document = signed.own(actor, signature);
        SignedDocuments.Content content = signed.content(actor, signature);
        String name = document.kind() + "-" + document.code();
        return switch (part) {
            case "text" ->
                file(name + ".txt", MediaType.TEXT_PLAIN, content.text().getBytes(StandardCharsets.UTF_8));
            case "cms" -> file(name + ".cms", MediaType.APPLICATION_OCTET_STREAM, content.cms());
            case "detached" ->
                file(name + ".p7s", MediaType.APPLICATION_OCTET_STREAM, CmsParts.detached(content.cms()));
            default -> throw new NotFoundException();
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }
}
