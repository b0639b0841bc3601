package kz.yntymaq.cooperative.heir;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The chair records a member's death, after a second look at who it is and what follows, and takes the record back. */
@Controller
class DeathController {

    static final String LIST = "/cabinet/cooperatives/{id}/heirs";

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;
    private static final String CHECK = "sure";

    private final Deaths deaths;
    private final HeirViews views;
    private final MemberPicker picker;
    private final Texts texts;
    private final Forms forms;

    DeathController(Deaths deaths, HeirViews views, MemberPicker picker, Texts texts, Forms forms) {
        this.deaths = deaths;
        this.views = views;
        this.picker = picker;
        this.texts = texts;
        this.forms = forms;
    }

    /**
     * @param sure whether the second page was looked at; null on the first one, which does not ask
     * @param looked whether it comes from the second page, which says only then that the tick is missing
     */
    record DeathForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("heir.member")
            UUID member,

            @NotNull(message = "{error.date}") @Nullable @Label("heir.died-on")
            LocalDate on,

            @NotNull(message = "{error.choice}") @Nullable @Label("heir.paper")
            DeathPaper paper,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("heir.number")
            String number,

            @Size(max = LONGEST_REASON, message = "{error.long}") @Nullable @Legible @Label("heir.words")
            String words,

            @Nullable @Label("heir.check") Boolean sure,
            @Nullable Boolean looked,
            @NotNull UUID once) {

        boolean isSure() {
            return Boolean.TRUE.equals(sure);
        }

        /** The first page: what it says wrong is said all at once. A second press of the last page is told what the first one did. */
        boolean isFirst() {
            return !isSure();
        }

        /** Asks something of the paper, where it can be read. */
        void paper(Consumer<SeenPaper> rule) {
            if (paper != null && Text.words(number) != null) {
                rule.accept(seen());
            }
        }

        SeenPaper seen() {
            return new SeenPaper(requireNonNull(paper), requireNonNull(Text.words(number)), Text.words(words));
        }
    }

    record BackForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_REASON, message = "{error.long}")
            @Nullable
            @Legible
            @Label("heir.back.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "heir/list";
    }

    /** @param change whether the chair comes back from the second page to change what was typed */
    @GetMapping(LIST + "/new")
    String recording(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String change, Model model) {
        HeirViews.Listed listed = views.list(actor, id);
        model.addAttribute("listed", listed);
        model.addAttribute("papers", Option.of(DeathPaper.values(), each -> texts.get(each.key())));
        forms.show(
                model, actor.accountId(), new DeathForm(null, null, null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute(
                "members", picker.offer(model, listed.living(), MemberPicker.Candidate::byMembership, "member"));
        return change == null && isToCheck(listed, model) ? "heir/check" : "heir/death";
    }

    /** All was typed, and only the second look is left. */
    private boolean isToCheck(HeirViews.Listed listed, Model model) {
        if (!(model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult typed)
                || typed.getErrorCount() != 1
                || !typed.hasFieldErrors(CHECK)
                || !(typed.getTarget() instanceof DeathForm form)) {
            return false;
        }
        UUID member = form.member();
        model.addAttribute(
                "member",
                member == null ? null : picker.find(listed.living(), member).orElse(null));
        model.addAttribute("invalid", false); // nothing is wrong: who comes here has not looked yet
        return model.getAttribute("member") != null;
    }

    @PostMapping(LIST + "/new")
    String record(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") DeathForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.list(actor, id))
                .check(() -> form.paper(SeenPaper::requireNumber))
                .check(() -> form.paper(SeenPaper::requireWords))
                .check(() -> {
                    if (form.isFirst() && form.member() != null) {
                        deaths.requireMember(actor, id, form.member());
                    }
                })
                .check(() -> {
                    if (form.isFirst() && form.member() != null && form.on() != null) {
                        deaths.requireDay(actor, id, form.member(), form.on());
                    }
                })
                .refuseIf(!errors.hasErrors() && !form.isSure(), CHECK, "heir.refused.check")
                .onField(refused -> refused.key().startsWith("ledger.refused") ? "on" : "member")
                .get(() -> {
                    deaths.died(
                            actor,
                            id,
                            requireNonNull(form.member()),
                            requireNonNull(form.on()),
                            form.seen(),
                            form.once());
                    return requireNonNull(form.member());
                })
                .done("heir.done.recorded")
                .to(member -> HeirController.page(id, member));
    }

    @GetMapping(LIST + "/{member}/back")
    String takingBack(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        model.addAttribute("page", views.page(actor, id, member));
        forms.show(model, actor.accountId(), new BackForm(null, UUID.randomUUID()));
        return "heir/back";
    }

    @PostMapping(LIST + "/{member}/back")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.list(actor, id))
                .run(() -> deaths.takeBack(actor, id, member, requireNonNull(Text.words(form.reason())), form.once()))
                .done("heir.done.back")
                .to("/cabinet/cooperatives/" + id + "/heirs");
    }
}
