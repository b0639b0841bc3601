package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.live.Live;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;

/** The founding meeting in the portal: opened, looked at, closed, called off, its minutes confirmed. */
@Controller
class AssemblyController {

    static final String HOME = "/cabinet/cooperatives/{id}/assembly";
    static final String ASSEMBLY = HOME + "/{assembly}";

    private final Assemblies assemblies;
    private final AssemblyConduct conduct;
    private final AssemblyViews views;
    private final CooperativeViews pages;
    private final Charters charters;
    private final Adoption adoption;
    private final Forms forms;

    AssemblyController(
            Assemblies assemblies,
            AssemblyConduct conduct,
            AssemblyViews views,
            CooperativeViews pages,
            Charters charters,
            Adoption adoption,
            Forms forms) {
        this.assemblies = assemblies;
        this.conduct = conduct;
        this.views = views;
        this.pages = pages;
        this.charters = charters;
        this.adoption = adoption;
        this.forms = forms;
    }

    record OpeningForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("cooperative.meeting-place")
            String place,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.presiding")
            UUID presiding,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.secretary")
            UUID secretary,

            @Nullable @Label("cooperative.close.board") Set<UUID> board,

            @NotNull(message = "{error.choice}") @Nullable @Label("assembly.chair")
            UUID chair,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.signer")
            UUID signer,

            @Nullable @Label("cooperative.close.valuer") UUID valuer,

            @NotNull UUID once) {

        static OpeningForm of(UUID chair) {
            return new OpeningForm(null, chair, null, null, null, null, null, UUID.randomUUID());
        }

        Proposed proposed() {
            return new Proposed(
                    Names.tidy(requireNonNull(place)),
                    requireNonNull(presiding),
                    requireNonNull(secretary),
                    requireNonNull(chair),
                    requireNonNullElse(board, Set.of()),
                    requireNonNull(signer),
                    valuer);
        }
    }

    static String address(UUID id, UUID assembly) {
        return "/cabinet/cooperatives/" + id + "/assembly/" + assembly;
    }

    @GetMapping(HOME)
    String opening(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + id);
        }
        if (!charters.isThere(id)) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/terms", "charter.refused.no-terms");
        }
        String open = views.openOf(id);
        if (open != null) {
            throw new MovedOnException(open);
        }
        forms.show(model, actor.accountId(), OpeningForm.of(actor.accountId()));
        model.addAttribute("page", page);
        model.addAttribute("boardSize", adoption.terms(id).boardSize());
        model.addAttribute("things", adoption.bringsThings(id));
        model.addAttribute("silent", adoption.silent(page));
        model.addAttribute(
                "founders",
                page.people().stream()
                        .map(person -> new Option(
                                person.accountId().toString(), person.name().full()))
                        .toList());
        return "assembly/open";
    }

    @PostMapping(HOME)
    String open(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> pages.findChairedBy(actor, id))
                .onField("chair")
                .get(() -> assemblies.open(actor, id, form.proposed(), form.once()))
                .done("assembly.done.opened")
                .to(assembly -> address(id, assembly));
    }

    @GetMapping(ASSEMBLY)
    @Nullable
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, WebRequest request, Model model) {
        AssemblyViews.Page page = views.page(actor, id, assembly);
        if (page.isOpen()
                && Live.of(actor.accountId(), page, page.founders().size()).isSeen(request, model)) {
            return null;
        }
        model.addAttribute("page", page);
        model.addAttribute("owner", actor.accountId());
        return "assembly/page";
    }

    @PostMapping(ASSEMBLY + "/attend")
    @Button(on = ASSEMBLY)
    String attend(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> conduct.attend(actor, id, assembly))
                .done("meeting.done.attend")
                .to(address(id, assembly));
    }

    @PostMapping(ASSEMBLY + "/away")
    @Button(on = ASSEMBLY)
    String goAway(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> conduct.goAway(actor, id, assembly))
                .done("meeting.done.away")
                .to(address(id, assembly));
    }

    @PostMapping(ASSEMBLY + "/close")
    @Button(on = ASSEMBLY)
    String close(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> assemblies.close(actor, id, assembly))
                .done("assembly.done.closed")
                .to(address(id, assembly));
    }

    @PostMapping(ASSEMBLY + "/call-off")
    @Button(on = ASSEMBLY)
    String callOff(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> assemblies.callOff(actor, id, assembly))
                .done("assembly.done.called-off")
                .to("/cabinet/cooperatives/" + id);
    }

    @PostMapping(ASSEMBLY + "/confirm")
    @Button(on = ASSEMBLY)
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> assemblies.confirm(actor, id, assembly))
                .done("meeting.done.confirmed")
                .to(address(id, assembly));
    }
}
