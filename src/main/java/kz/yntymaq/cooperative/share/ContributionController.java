package kz.yntymaq.cooperative.share;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.promise.Promise;
import kz.yntymaq.cooperative.promise.Promises;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair records what a member brought in: money or property. */
@Controller
class ContributionController {

    private final Shares shares;
    private final ShareViews views;
    private final FounderParts founders;
    private final Promises promises;
    private final Forms forms;
    private final Texts texts;

    ContributionController(
            Shares shares, ShareViews views, FounderParts founders, Promises promises, Forms forms, Texts texts) {
        this.shares = shares;
        this.views = views;
        this.founders = founders;
        this.promises = promises;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/new")
    String show(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        ShareViews.Book book = views.kept(actor, id, member);
        model.addAttribute("book", book);
        FounderPart.Given promised = founders.promised(member).orElse(null);
        boolean whole = book.member().share().compareTo(book.member().promised()) >= 0;
        Promise asked = promises.of(member).orElse(null);
        String thing = whole ? null : thing(promised, asked); // what is there already is brought once
        String valuer = thing == null ? null : promises.valuer(id);
        model.addAttribute("asked", whole ? null : asked); // what is brought is not asked for again
        model.addAttribute("promised", promised);
        model.addAttribute("valuer", valuer);
        model.addAttribute("limit", promises.limit());
        model.addAttribute(
                "kinds",
                Option.of(ContributionForm.Kind.values(), each -> texts.get("share.kind." + each + ".choice")));
        model.addAttribute(
                "formsOf", Option.of(ContributionForm.Form.values(), each -> texts.get("share.form." + each)));
        forms.show(model, actor.accountId(), ContributionForm.of(thing, valuer));
        return "cooperative/share-new";
    }

    /** What a founder promised in kind, or who joined later. */
    private static @Nullable String thing(FounderPart.@Nullable Given promised, @Nullable Promise asked) {
        Bilingual founded = promised == null ? null : promised.thing();
        return founded != null ? founded.here() : asked == null ? null : asked.thing();
    }

    @PostMapping("/cabinet/cooperatives/{id}/shares/{member}/new")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") ContributionForm form,
            BindingResult errors) {
        return form.checked(forms.post(errors))
                .onField(refused -> ShareController.field(refused, "on"))
                .run(() -> shares.record(actor, id, member, form.given(), form.saysBeyond(), form.once()))
                .done("share.done.recorded")
                .to("/cabinet/cooperatives/" + id + "/shares/" + member);
    }
}
