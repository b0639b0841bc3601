package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static kz.yntymaq.cooperative.assembly.AssemblyController.ASSEMBLY;
import static kz.yntymaq.cooperative.assembly.AssemblyController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
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

/** Who presides at a founding meeting in the portal proposes other people, and lets the papers be changed that were not adopted. */
@Controller
class AssemblyPeopleController {

    private static final String PEOPLE = ASSEMBLY + "/people";

    private final Assemblies assemblies;
    private final AssemblyPapers papers;
    private final AssemblyViews views;
    private final Adoption adoption;
    private final Forms forms;

    AssemblyPeopleController(
            Assemblies assemblies, AssemblyPapers papers, AssemblyViews views, Adoption adoption, Forms forms) {
        this.assemblies = assemblies;
        this.papers = papers;
        this.views = views;
        this.adoption = adoption;
        this.forms = forms;
    }

    record PeopleForm(
            @Nullable @Label("cooperative.close.board") Set<UUID> board,

            @NotNull(message = "{error.choice}") @Nullable @Label("assembly.chair")
            UUID chair,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.signer")
            UUID signer,

            @Nullable @Label("cooperative.close.valuer") UUID valuer) {}

    @GetMapping(PEOPLE)
    String people(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, Model model) {
        AssemblyViews.Page page = views.page(actor, id, assembly);
        if (!page.presides()) {
            throw new NotFoundException();
        }
        Proposed now = assemblies.proposed(actor, id, assembly);
        forms.show(model, actor.accountId(), new PeopleForm(now.board(), now.chair(), now.signer(), now.valuer()));
        model.addAttribute("page", page);
        model.addAttribute("boardSize", adoption.terms(id).boardSize());
        model.addAttribute("things", now.valuer() != null || (page.papersFree() && adoption.bringsThings(id)));
        model.addAttribute(
                "founders",
                page.founders().stream()
                        .map(each -> new Option(each.account().toString(), each.name()))
                        .toList());
        return "assembly/people";
    }

    @PostMapping(PEOPLE)
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID assembly,
            @Valid @ModelAttribute("form") PeopleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, assembly))
                .onField("chair")
                .run(() -> assemblies.propose(
                        actor,
                        id,
                        assembly,
                        requireNonNull(form.chair()),
                        requireNonNullElse(form.board(), Set.of()),
                        requireNonNull(form.signer()),
                        form.valuer()))
                .done("assembly.done.proposed")
                .to(address(id, assembly));
    }

    @PostMapping(ASSEMBLY + "/papers")
    @Button(on = ASSEMBLY)
    String takePapers(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .run(() -> papers.take(actor, id, assembly))
                .done("assembly.done.papers-taken")
                .to(address(id, assembly));
    }

    @PostMapping(ASSEMBLY + "/papers/again")
    @Button(on = ASSEMBLY)
    String layPapers(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly) {
        return forms.press()
                .get(() -> papers.lay(actor, id, assembly))
                .done(changed -> changed ? "assembly.done.papers-again" : "assembly.done.papers-same")
                .to(address(id, assembly));
    }
}
