package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
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

/** Sittings of a standing commission: called, moved, called off, opened, ended. */
@Controller
class CommissionSittingController {

    static final String LIST = "/office/sittings";
    private static final String PAGE = LIST + "/{sitting}";
    private static final int LONGEST_PLACE = 300;
    private static final String TIME = " *([01]?[0-9]|2[0-3])[:.][0-5][0-9] *|";

    private final CommissionSittings sittings;
    private final SittingViews views;
    private final Agendas agendas;
    private final Forms forms;
    private final Format format;
    private final Clock clock;

    CommissionSittingController(
            CommissionSittings sittings, SittingViews views, Agendas agendas, Forms forms, Format format, Clock clock) {
        this.sittings = sittings;
        this.views = views;
        this.agendas = agendas;
        this.forms = forms;
        this.format = format;
        this.clock = clock;
    }

    record CallForm(
            @NotNull(message = "{error.date}") @Nullable @Label("review.sitting.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Pattern(regexp = TIME, message = "{meeting.error.time}")
            @Nullable
            @Label("review.sitting.time")
            String time,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_PLACE, message = "{error.long}")
            @Legible(message = "{review.sitting.error.place}")
            @Nullable
            @Label("review.sitting.place")
            String place,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("review.sitting.cases")
            Set<UUID> cases,

            @NotNull UUID once) {}

    record MoveForm(
            @NotNull(message = "{error.date}") @Nullable @Label("review.sitting.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Pattern(regexp = TIME, message = "{meeting.error.time}")
            @Nullable
            @Label("review.sitting.time")
            String time,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_PLACE, message = "{error.long}")
            @Legible(message = "{review.sitting.error.place}")
            @Nullable
            @Label("review.sitting.place")
            String place,

            @GivenReason @Nullable @Label("review.sitting.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    record OffForm(
            @GivenReason @Nullable @Label("review.sitting.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping(LIST + "/new")
    String calling(Actor actor, Model model) {
        StandingCommission commission;
        try {
            commission = sittings.led(actor);
        } catch (RuleViolationException notNow) {
            throw new MovedOnException(Commissions.PAGE, notNow.key());
        }
        Agendas.Offer offer = agendas.of(actor, commission);
        forms.show(model, actor.accountId(), new CallForm(null, null, null, null, UUID.randomUUID()));
        model.addAttribute("offer", offer);
        model.addAttribute(
                "cases",
                offer.able().stream()
                        .map(one -> new Option(one.id().toString(), agendas.words(one, format)))
                        .toList());
        model.addAttribute("most", (long) SittingRule.MOST_CASES);
        model.addAttribute("shown", (long) Agendas.MOST_SHOWN);
        return "sitting/new";
    }

    @PostMapping(LIST + "/new")
    String call(Actor actor, @Valid @ModelAttribute("form") CallForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> sittings.led(actor))
                .get(() -> sittings.call(
                        actor,
                        SittingRule.at(requireNonNull(form.day()), requireNonNull(form.time()), clock),
                        requireNonNull(Text.words(form.place())),
                        requireNonNull(form.cases()),
                        form.once()))
                .done("review.sitting.called.done")
                .to(sitting -> LIST + "/" + sitting);
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID sitting, Model model) {
        model.addAttribute("page", views.page(actor, sitting));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "sitting/page";
    }

    @GetMapping(PAGE + "/move")
    String moving(Actor actor, @PathVariable UUID sitting, Model model) {
        Sitting found = called(actor, sitting);
        ZonedDateTime starts = found.startsAt().atZone(clock.getZone());
        forms.show(
                model,
                actor.accountId(),
                new MoveForm(
                        starts.toLocalDate(),
                        DateTimeFormatter.ofPattern("HH:mm").format(starts),
                        found.place(),
                        null,
                        UUID.randomUUID(),
                        found.version()));
        model.addAttribute("sitting", found);
        return "sitting/move";
    }

    @PostMapping(PAGE + "/move")
    String move(
            Actor actor,
            @PathVariable UUID sitting,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> sittings.find(actor, sitting))
                .run(() -> sittings.move(
                        actor,
                        sitting,
                        form.version(),
                        SittingRule.at(requireNonNull(form.day()), requireNonNull(form.time()), clock),
                        requireNonNull(Text.words(form.place())),
                        requireNonNull(Text.words(form.reason())),
                        form.once()))
                .done("review.sitting.moved.done")
                .to(LIST + "/" + sitting);
    }

    @GetMapping(PAGE + "/off")
    String callingOff(Actor actor, @PathVariable UUID sitting, Model model) {
        Sitting found = called(actor, sitting);
        forms.show(model, actor.accountId(), new OffForm(null, UUID.randomUUID(), found.version()));
        model.addAttribute("sitting", found);
        return "sitting/off";
    }

    @PostMapping(PAGE + "/off")
    String callOff(
            Actor actor,
            @PathVariable UUID sitting,
            @Valid @ModelAttribute("form") OffForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> sittings.find(actor, sitting))
                .run(() -> sittings.callOff(
                        actor, sitting, form.version(), requireNonNull(Text.words(form.reason())), form.once()))
                .done("review.sitting.off.done")
                .to(LIST + "/" + sitting);
    }

    /** One that the actor may move or call off. @throws MovedOnException to its page, where that is not so */
    private Sitting called(Actor actor, UUID id) {
        SittingViews.Page page = views.page(actor, id);
        if (!page.leads() || !page.sitting().isCalled()) {
            throw new MovedOnException(
                    page.sitting().address(), page.leads() ? "review.sitting.error.state" : CommissionSittings.NOT_LED);
        }
        return page.sitting();
    }

    @Button(on = PAGE)
    @PostMapping(PAGE + "/open")
    String open(Actor actor, @PathVariable UUID sitting, @RequestParam UUID once) {
        return forms.press()
                .back(LIST + "/" + sitting)
                .run(() -> sittings.open(actor, sitting, once))
                .done("review.sitting.opened.done")
                .to(LIST + "/" + sitting);
    }

    @Button(on = PAGE)
    @PostMapping(PAGE + "/end")
    String end(Actor actor, @PathVariable UUID sitting, @RequestParam UUID once) {
        return forms.press()
                .back(LIST + "/" + sitting)
                .run(() -> sittings.end(actor, sitting, once))
                .done("review.sitting.ended.done")
                .to(LIST + "/" + sitting);
    }
}
