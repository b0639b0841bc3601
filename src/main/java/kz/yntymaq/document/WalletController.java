package kz.yntymaq.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The own documents: what each is, where it is used, how long it may be taken. Taking a file is not a
 * {@link Forms#post}: a page cannot keep a chosen file, so that the reason stands by the field and what was chosen beside
 * the file stays chosen.
 */
@Controller
class WalletController {

    private static final String PATH = "/cabinet/documents";
    private static final String NOT_BINDING = "a file in one's own keeping";

    private final Wallet wallet;
    private final WalletHolders holders;
    private final Documents documents;
    private final UploadLimiter uploads;
    private final Forms forms;
    private final Texts texts;

    WalletController(
            Wallet wallet,
            WalletHolders holders,
            Documents documents,
            UploadLimiter uploads,
            Forms forms,
            Texts texts) {
        this.wallet = wallet;
        this.holders = holders;
        this.documents = documents;
        this.uploads = uploads;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String page(Actor actor, Model model) {
        Map<UUID, Optional<String>> mine = holders.of(actor);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("items", wallet.items(actor));
        model.addAttribute("kinds", options(wallet.kinds()));
        model.addAttribute(
                "holders",
                mine.entrySet().stream()
                        .map(holder -> new Option(
                                holder.getKey().toString(),
                                holder.getValue().orElseGet(() -> texts.get("document.mine"))))
                        .toList());
        return "document/wallet";
    }

    private List<Option> options(List<FileGuard.Kind> kinds) {
        return kinds.stream()
                .map(kind -> new Option(kind.purpose(), kind.name().here()))
                .toList();
    }

    @PostMapping(PATH)
    @NotBinding(NOT_BINDING)
    String keep(
            Actor actor,
            @RequestParam UUID holder,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "") String issued,
            @RequestParam MultipartFile file,
            RedirectAttributes next) {
        try {
            var stored = new AtomicReference<String>();
            uploads.run(actor.accountId(), () -> stored.set(keep(actor, holder, purpose, day(issued), file)));
            next.addFlashAttribute("done", "document.done.kept");
            next.addFlashAttribute("storedFile", stored.get());
        } catch (RuleViolationException refused) {
            next.addFlashAttribute("refusedFile", texts.get(refused.key(), refused.arguments()));
        }
        next.addFlashAttribute("chosenHolder", holder.toString());
        next.addFlashAttribute("chosenKind", purpose);
        next.addFlashAttribute("typedDay", issued);
        return "redirect:" + PATH + "#keep";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : TypedValue.day(typed);
        } catch (TypedValueException none) {
            throw new RuleViolationException("error.date");
        }
    }

    private String keep(Actor actor, UUID holder, String purpose, @Nullable LocalDate issuedOn, MultipartFile file) {
        wallet.requireRoom(actor, holder, purpose, 1);
        Documents.CheckedFile checked = documents.check(file.getOriginalFilename(), file.getResource());
        wallet.keep(actor, holder, purpose, issuedOn, checked);
        return checked.name();
    }

    @PostMapping(PATH + "/{file}/remove")
    @NotBinding(NOT_BINDING)
    @Button(on = PATH)
    String remove(Actor actor, @PathVariable UUID file) {
        return forms.press()
                .run(() -> wallet.delete(actor, file))
                .done("document.done.removed")
                .to(PATH);
    }
}
