package kz.yntymaq.commission;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The conclusions of an oblast as its department keeps them: the list, those on a co-operative, a new one, what follows. */
@Controller
class OfficeConclusionController {

    private static final String OF = "/office/cooperatives/{id}/conclusion";
    private static final String STEP =
            "/office/conclusions/{id}/{step:notice|receipt|confirmation|preliminary|revocation|keeping|cancellation}";

    private final Conclusions conclusions;
    private final ConclusionReach reach;
    private final ConclusionList list;
    private final Applicants applicants;
    private final Programmes programmes;
    private final Forms forms;
    private final Texts texts;

    OfficeConclusionController(
            Conclusions conclusions,
            ConclusionReach reach,
            ConclusionList list,
            Applicants applicants,
            Programmes programmes,
            Forms forms,
            Texts texts) {
        this.conclusions = conclusions;
        this.reach = reach;
        this.list = list;
        this.applicants = applicants;
        this.programmes = programmes;
        this.forms = forms;
        this.texts = texts;
    }

    /** A line of the list. */
    record Row(
            UUID cooperative,
            String name,
            LocalDate givenOn,
            LocalDate validUntil,
            ConclusionState state,
            boolean toBeConfirmed,
            boolean heard,
            boolean objected) {}

    /** A new conclusion. @param vouched that people of one full name are different people */
    record GivenForm(
            @NotBlank(message = "{error.choice}") @Nullable @Label("commission.programme")
            String programme,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Label("commission.document")
            String document,

            @NotNull(message = "{error.date}") @Nullable @Label("commission.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Size(max = 2000, message = "{error.long}")
            @Nullable
            @Label("commission.specialists")
            String specialists,

            @NotNull(message = "{error.choice}") @Nullable @Label("commission.result")
            Boolean positive,

            @Nullable @Label("commission.vouched") Boolean vouched,

            @NotNull UUID once) {}

    /** What follows. @param day where it is dated @param ground of a preliminary decision @param reason where it is reasoned */
    record StepForm(
            @Nullable @Label("commission.step.day") LocalDate day,
            @Nullable @Label("commission.ground") RevocationGround ground,

            @Nullable @Label("commission.reason") String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/conclusions")
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        KeyPage<ConclusionList.Line> page = list.list(reach.readableTo(actor), after);
        LocalDate today = conclusions.today();
        var names = applicants.facts(
                page.rows().stream().map(ConclusionList.Line::applicantId).collect(Collectors.toSet()));
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(line -> new Row(
                                line.applicantId(),
                                requireNonNull(names.get(line.applicantId())).name(),
                                line.givenOn(),
                                line.validUntil(),
                                line.on(today),
                                line.isToBeConfirmed(today),
                                line.heard(),
                                line.objected()))
                        .toList());
        model.addAttribute("acts", actor.oblast().isPresent());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        return "commission/list";
    }

    @GetMapping(OF)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Applicant cooperative = reach.readable(actor, id);
        boolean acts = actor.oblast().isPresent();
        model.addAttribute("name", cooperative.name());
        model.addAttribute("id", id);
        model.addAttribute(
                "conclusions",
                conclusions.of(actor, id).stream().map(each -> view(each, acts)).toList());
        model.addAttribute("mayRecord", acts && cooperative.canApply());
        return "commission/office";
    }

    private ConclusionView view(Conclusion conclusion, boolean acts) {
        return ConclusionView.of(conclusion, name(conclusion.getProgramme()), conclusions.today(), acts);
    }

    private String name(String programme) {
        return programmes.find(programme).map(found -> found.name().here()).orElse(programme);
    }

    @GetMapping(OF + "/new")
    String asking(Actor actor, @PathVariable UUID id, Model model) {
        Applicant cooperative = reach.cooperative(actor, id);
        List<Option> options = conclusions.asking().stream()
                .map(edition -> new Option(edition.code(), name(edition.code()), null))
                .toList();
        String only = options.size() == 1 ? options.get(0).value() : null;
        forms.show(model, actor.accountId(), new GivenForm(only, null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute("name", cooperative.name());
        model.addAttribute("id", id);
        model.addAttribute("programmes", options);
        model.addAttribute(
                "results",
                List.of(
                        new Option("true", texts.get("commission.positive"), null),
                        new Option("false", texts.get("commission.negative"), null)));
        return "commission/new";
    }

    @PostMapping(OF + "/new")
    String record(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") GivenForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reach.cooperative(actor, id))
                .run(() -> conclusions.record(
                        actor,
                        id,
                        form.once(),
                        new GivenConclusion(
                                requireNonNull(form.programme()),
                                requireNonNull(Text.words(form.document())),
                                requireNonNull(form.day()),
                                requireNonNull(Text.words(form.specialists())),
                                requireNonNull(form.positive()),
                                Boolean.TRUE.equals(form.vouched()))))
                .done("commission.recorded")
                .to("/office/cooperatives/" + id + "/conclusion");
    }

    @GetMapping(STEP)
    String step(Actor actor, @PathVariable UUID id, @PathVariable String step, Model model) {
        Conclusion conclusion = conclusions.find(actor, id);
        ConclusionStep asked = ConclusionStep.valueOf(step.toUpperCase(Locale.ROOT));
        String home = home(conclusion);
        if (!conclusion.steps(conclusions.today()).contains(asked)) {
            throw new MovedOnException(home, "commission.error.turn");
        }
        forms.show(
                model, actor.accountId(), new StepForm(null, null, null, UUID.randomUUID(), conclusion.getVersion()));
        model.addAttribute("name", applicants.facts(conclusion.getApplicantId()).name());
        model.addAttribute("conclusion", view(conclusion, true));
        model.addAttribute("barred", asked == ConclusionStep.CANCELLATION && conclusion.isEnteredBy(actor.accountId()));
        model.addAttribute("step", asked);
        model.addAttribute("address", step);
        model.addAttribute("home", home);
        model.addAttribute("version", conclusion.getVersion());
        model.addAttribute(
                "grounds",
                Arrays.stream(RevocationGround.values())
                        .map(ground -> new Option(ground.name(), texts.get(ground.key()), null))
                        .toList());
        return "commission/step";
    }

    private static String home(Conclusion conclusion) {
        return "/office/cooperatives/" + conclusion.getApplicantId() + "/conclusion";
    }

    @PostMapping(STEP)
    String act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors) {
        ConclusionStep asked = ConclusionStep.valueOf(step.toUpperCase(Locale.ROOT));
        String home = home(conclusions.find(actor, id));
        String reason = Objects.requireNonNullElse(Text.words(form.reason()), "");
        return forms.post(errors)
                .allowedBy(() -> conclusions.find(actor, id))
                .refuseIf(asked.isDated() && form.day() == null && !errors.hasFieldErrors("day"), "day", "error.date")
                .refuseIf(asked.isReasoned() && !GivenReason.Check.isGiven(reason), "reason", "error.reason")
                .refuseIf(
                        asked == ConclusionStep.PRELIMINARY
                                && form.ground() == null
                                && !errors.hasFieldErrors("ground"),
                        "ground",
                        "error.choice")
                .run(() -> {
                    if (asked.isDated()) {
                        conclusions.check(actor, id, form.once(), form.version(), asked, requireNonNull(form.day()));
                    } else if (asked == ConclusionStep.PRELIMINARY) {
                        conclusions.tell(actor, id, form.once(), form.version(), requireNonNull(form.ground()), reason);
                    } else {
                        conclusions.decide(actor, id, form.once(), form.version(), asked, reason);
                    }
                })
                .done("commission.recorded")
                .to(home);
    }
}
