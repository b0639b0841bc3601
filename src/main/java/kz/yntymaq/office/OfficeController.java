package kz.yntymaq.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.RegistrationForm;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offices: the list, a new one, its name, its end. */
@Controller
class OfficeController {

    private final Offices offices;
    private final OfficeClosing closing;
    private final Territories territories;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    OfficeController(
            Offices offices,
            OfficeClosing closing,
            Territories territories,
            PlaceChoice places,
            Forms forms,
            Texts texts) {
        this.offices = offices;
        this.closing = closing;
        this.territories = territories;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    /** An office's names and phone as typed, with the version that the page showed. */
    record NameForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Label("account.office.name-kk")
            String nameKk,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Label("account.office.name-ru")
            String nameRu,

            @Size(max = 40, message = "{error.long}")
            @Pattern(regexp = Offices.PHONE, message = "{error.office-phone}")
            @Nullable
            @Label("account.office.phone")
            String phone,

            int version) {}

    @GetMapping("/admin/offices")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String oblast,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String oblastCode = oblast == null || !oblast.matches("\\d{9}") ? null : oblast;
        Office.Kind asked = List.of(Office.Kind.values()).stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        KeyPage<OfficeRow> found = offices.findVisibleTo(actor, oblastCode, asked, closed, after);
        model.addAttribute("offices", found);
        model.addAttribute("territories", names(found.rows()));
        model.addAttribute("closed", closed);
        model.addAttribute("oblast", oblastCode);
        model.addAttribute("kind", asked == null ? null : asked.name());
        model.addAttribute(
                "oblasts",
                territories.oblasts().stream()
                        .filter(one -> actor.scope() == null
                                || actor.scope().code() == null
                                || actor.scope().covers(one.getCode()))
                        .toList());
        model.addAttribute("kinds", kinds());
        return "account/offices";
    }

    @GetMapping("/admin/offices/new")
    String newOffice(Actor actor, Model model) {
        forms.show(
                model,
                actor.accountId(),
                OfficeForm.empty(actor.scope() == null ? null : actor.scope().code()));
        places.show(
                model,
                PlaceChoice.any(
                        "territory", actor.scope() == null ? "" : actor.scope().prefix()));
        model.addAttribute("kinds", kinds());
        return "account/office-new";
    }

    @PostMapping("/admin/offices/new")
    String create(Actor actor, @Valid @ModelAttribute("form") OfficeForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("territory")
                .get(() -> offices.create(
                        actor,
                        Objects.requireNonNull(form.kind()),
                        form.nameKk().trim(),
                        form.nameRu().trim(),
                        RegistrationForm.trimmed(form.phone()),
                        RegistrationForm.trimmed(form.territory()),
                        form.once()))
                .done("account.office.created")
                .to(id -> "/admin/offices/" + id);
    }

    @GetMapping("/admin/offices/{id}/name")
    String name(Actor actor, @PathVariable UUID id, Model model) {
        OfficeRow office = offices.findVisibleTo(actor, id);
        forms.show(
                model,
                actor.accountId(),
                new NameForm(office.nameKk(), office.nameRu(), office.phone(), office.version()));
        model.addAttribute("office", office);
        return "account/office-name";
    }

    @PostMapping("/admin/offices/{id}/name")
    String rename(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") NameForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> offices.describe(
                        actor,
                        id,
                        form.nameKk().trim(),
                        form.nameRu().trim(),
                        RegistrationForm.trimmed(form.phone()),
                        form.version()))
                .done("page.saved")
                .to("/admin/offices/" + id);
    }

    @PostMapping("/admin/offices/{id}/close")
    @Button(on = "/admin/offices/{id}")
    String close(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> closing.close(actor, id))
                .done("account.office.closed")
                .to("/admin/offices/" + id);
    }

    private List<Option> kinds() {
        return Option.of(Office.Kind.values(), kind -> texts.get(kind.key()));
    }

    private Map<String, Territory> names(List<OfficeRow> rows) {
        return territories.findAll(rows.stream()
                .map(OfficeRow::territoryCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
