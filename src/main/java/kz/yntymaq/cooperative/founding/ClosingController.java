package kz.yntymaq.cooperative.founding;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair writes down what the founding meeting decided. */
@Controller
class ClosingController {

    private static final String HOME = "/cabinet/cooperatives/";
    private static final String PATH = HOME + "{id}/close";

    private final Foundings foundings;
    private final CooperativeViews pages;
    private final Charters charters;
    private final Adoption adoption;
    private final Forms forms;

    ClosingController(Foundings foundings, CooperativeViews pages, Charters charters, Adoption adoption, Forms forms) {
        this.foundings = foundings;
        this.pages = pages;
        this.charters = charters;
        this.adoption = adoption;
        this.forms = forms;
    }

    /** What the meeting decided, as typed. */
    record ClosingForm(
            @NotNull(message = "{error.date}") @Nullable @Label("cooperative.meeting-on")
            LocalDate meetingOn,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("cooperative.meeting-place")
            String meetingPlace,

            @Nullable Set<UUID> shown,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("cooperative.close.present")
            Set<UUID> present,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.presiding")
            UUID presiding,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.secretary")
            UUID secretary,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("cooperative.close.votes-for")
            Set<UUID> votesFor,

            @Nullable @Label("cooperative.close.votes-against")
            Set<UUID> votesAgainst,

            @Nullable @Label("cooperative.close.board") Set<UUID> board,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.elected-chair")
            UUID chair,

            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.close.signer")
            UUID signer,

            @Nullable @Label("cooperative.close.valuer") UUID valuer,

            @AssertTrue(message = "{cooperative.close.error.as-voted}") @Label("cooperative.close.as-voted")
            boolean asVoted,

            @Nullable String brought,

            @NotNull UUID once) {

        static ClosingForm empty() {
            return new ClosingForm(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    UUID.randomUUID());
        }

        FoundingDecision decision() {
            return new FoundingDecision(
                    requireNonNull(meetingOn),
                    Names.tidy(requireNonNull(meetingPlace)),
                    requireNonNullElse(shown, Set.of()),
                    requireNonNull(present),
                    requireNonNull(presiding),
                    requireNonNull(secretary),
                    requireNonNull(votesFor),
                    requireNonNullElse(votesAgainst, Set.of()),
                    requireNonNull(chair),
                    requireNonNullElse(board, Set.of()),
                    requireNonNull(signer),
                    valuer);
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDING) {
            throw new MovedOnException(HOME + id);
        }
        if (!charters.isThere(id)) {
            throw new MovedOnException(HOME + id + "/terms", "charter.refused.no-terms");
        }
        if (pages.isAssembled(id)) {
            throw new MovedOnException(HOME + id + "/assembly");
        }
        forms.show(model, actor.accountId(), ClosingForm.empty());
        model.addAttribute("page", page);
        model.addAttribute("needed", FoundingDecision.needed(page.people().size()));
        model.addAttribute("boardSize", adoption.terms(id).boardSize());
        model.addAttribute("brought", adoption.brought(id));
        model.addAttribute("things", adoption.bringsThings(id));
        model.addAttribute("silent", adoption.silent(page));
        model.addAttribute(
                "founders",
                page.people().stream()
                        .map(person -> new Option(
                                person.accountId().toString(), person.name().full()))
                        .toList());
        return "cooperative/close";
    }

    @PostMapping(PATH)
    String close(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ClosingForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("chair")
                .run(() -> foundings.close(
                        actor, id, form.decision(), requireNonNullElse(form.brought(), ""), form.once()))
                .done("cooperative.done.founded")
                .to(HOME + id);
    }
}
