package kz.yntymaq.cooperative.share;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.law.ValuationRule;
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
    private final Adoption adoption;
    private final MemberNames names;
    private final ValuationRule valuation;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ContributionController(
            Shares shares,
            ShareViews views,
            FounderParts founders,
            Adoption adoption,
            MemberNames names,
            ValuationRule valuation,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.shares = shares;
        this.views = views;
        this.founders = founders;
        this.adoption = adoption;
        this.names = names;
        this.valuation = valuation;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/new")
    String show(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        ShareViews.Book book = views.kept(actor, id, member);
        model.addAttribute("book", book);
        FounderPart.Given promised = founders.promised(member).orElse(null);
        boolean whole = book.member().share().compareTo(book.member().promised()) >= 0;
        Bilingual thing = promised == null || whole ? null : promised.thing(); // what is there already is brought once
        String valuer = thing == null ? null : valuer(id);
        model.addAttribute("promised", promised);
        model.addAttribute("valuer", valuer);
        model.addAttribute("limit", valuation.limit(LocalDate.now(clock)).orElse(null));
        model.addAttribute(
                "kinds",
                Option.of(ContributionForm.Kind.values(), each -> texts.get("share.kind." + each + ".choice")));
        model.addAttribute(
                "formsOf", Option.of(ContributionForm.Form.values(), each -> texts.get("share.form." + each)));
        forms.show(model, actor.accountId(), ContributionForm.of(thing == null ? null : thing.here(), valuer));
        return "cooperative/share-new";
    }

    /** Whom the founding meeting elected to value what founders bring; null where it elected nobody, or the portal does not know. */
    private @Nullable String valuer(UUID id) {
        return adoption.find(id)
                .map(FoundingRecord.People::valuer)
                .map(each -> names.here(id, List.of(each)).apply(each))
                .orElse(null);
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
