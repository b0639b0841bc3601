package kz.yntymaq.cooperative.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the first page of a founding to its founding meeting. */
@Controller
class FoundingController {

    private static final String HOME = "redirect:/cabinet/cooperatives/";

    private final Foundings foundings;
    private final CooperativeViews pages;
    private final Accounts accounts;
    private final PlaceChoice places;
    private final KeptForms kept;
    private final Texts texts;

    FoundingController(
            Foundings foundings,
            CooperativeViews pages,
            Accounts accounts,
            PlaceChoice places,
            KeptForms kept,
            Texts texts) {
        this.foundings = foundings;
        this.pages = pages;
        this.accounts = accounts;
        this.places = places;
        this.kept = kept;
        this.texts = texts;
    }

    record ClosingForm(
            @NotNull(message = "{error.date}") @Nullable LocalDate meetingOn,

            @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}") @Nullable
            String meetingPlace,

            @NotNull(message = "{error.choice}") @Nullable UUID chair,
            @NotNull @Nullable UUID once) {}

    @GetMapping("/cabinet/cooperatives/new")
    String page(Actor actor, HttpServletRequest request, Model model) {
        kept.show(
                request,
                model,
                actor.accountId(),
                FoundingForm.empty(accounts.own(actor).getVillageCode()));
        return form(model, "cooperative/new");
    }

    @PostMapping("/cabinet/cooperatives/new")
    String begin(
            Actor actor,
            @Valid @ModelAttribute("form") FoundingForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            UUID id = foundings.begin(actor, form.toFounding(), form.once());
            kept.saved(request);
            next.addFlashAttribute("done", "cooperative.done.begun");
            return HOME + id;
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "kinds");
        }
    }

    @GetMapping("/cabinet/cooperatives/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = gathering(actor, id);
        kept.show(request, model, actor.accountId(), DescriptionForm.of(page));
        model.addAttribute("page", page);
        return form(model, "cooperative/edit");
    }

    @PostMapping("/cabinet/cooperatives/{id}/edit")
    String redescribe(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            foundings.redescribe(actor, id, form.toFounding(), form.version());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "kinds");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "page.saved");
        return HOME + id;
    }

    @PostMapping("/cabinet/cooperatives/{id}/leave-founding")
    String leave(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            foundings.leave(actor, id);
            next.addFlashAttribute("done", "cooperative.done.founding-left");
            return "redirect:/cabinet";
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cabinet/cooperatives/" + id, refused, next);
        }
    }

    @GetMapping("/cabinet/cooperatives/{id}/give-up")
    String givingUp(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", mayGiveUp(pages.findChairedBy(actor, id)));
        model.addAttribute("owner", actor.accountId());
        return "cooperative/give-up";
    }

    @PostMapping("/cabinet/cooperatives/{id}/give-up")
    String giveUp(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            foundings.giveUp(actor, id);
            next.addFlashAttribute("done", "cooperative.done.given-up");
            return "redirect:/cabinet";
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cabinet/cooperatives/" + id, refused, next);
        }
    }

    private static CooperativeViews.Page mayGiveUp(CooperativeViews.Page page) {
        if (page.state() != CooperativeState.FOUNDING && page.state() != CooperativeState.FOUNDED) {
            throw new NotFoundException();
        }
        return page;
    }

    @GetMapping("/cabinet/cooperatives/{id}/close")
    String closing(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = gathering(actor, id);
        kept.show(request, model, actor.accountId(), new ClosingForm(null, null, null, UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute(
                "founders",
                page.people().stream()
                        .map(person -> new Option(
                                person.accountId().toString(), person.name().full()))
                        .toList());
        return "cooperative/close";
    }

    @PostMapping("/cabinet/cooperatives/{id}/close")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.meetingOn() == null || form.chair() == null || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            foundings.close(
                    actor,
                    id,
                    form.meetingOn(),
                    String.valueOf(form.meetingPlace()).trim(),
                    form.chair(),
                    form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "chair");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "cooperative.done.founded");
        return HOME + id;
    }

    private CooperativeViews.Page gathering(Actor actor, UUID id) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new NotFoundException();
        }
        return page;
    }

    private String form(Model model, String view) {
        places.show(model, "seat");
        model.addAttribute("kinds", Option.of(ActivityKind.values(), this::choice));
        return view;
    }

    /** A kind of activity with an example where its name alone says little; papers print the name alone. */
    private String choice(ActivityKind kind) {
        return texts.find(kind.key() + ".choice").orElseGet(() -> texts.get(kind.key()));
    }
}
