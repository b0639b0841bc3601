package kz.yntymaq.cooperative.heir;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
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

/** The chair names heirs, divides the share, and writes down what each got. */
@Controller
class HeirController {

    private static final String PAGE = DeathController.LIST + "/{member}";

    private static final int LONGEST = 200;
    private static final int MOST = 10_000;

    private final Heirs heirs;
    private final HeirViews views;
    private final Forms forms;

    HeirController(Heirs heirs, HeirViews views, Forms forms) {
        this.heirs = heirs;
        this.views = views;
        this.forms = forms;
    }

    record HeirForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("heir.name")
            String name,

            @Nullable @Legible @Label("heir.iin") String iin,

            @NotNull(message = "{error.required}")
            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST, message = "{error.count}")
            @Nullable
            @Label("heir.numerator")
            Integer numerator,

            @NotNull(message = "{error.required}")
            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST, message = "{error.count}")
            @Nullable
            @Label("heir.denominator")
            Integer denominator,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("heir.certificate")
            String certificate,

            @NotNull UUID once) {

        @Nullable
        String typedIin() {
            return Text.words(iin);
        }

        NamedHeir named() {
            String typed = typedIin();
            return new NamedHeir(
                    requireNonNull(Text.words(name)),
                    typed == null ? null : Iin.parse(typed).orElseThrow(),
                    requireNonNull(numerator),
                    requireNonNull(denominator),
                    requireNonNull(Text.words(certificate)));
        }
    }

    record SettleForm(
            @NotNull(message = "{error.date}") @Nullable @Label("heir.settled-on")
            LocalDate on,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("cooperative.fee")
            BigDecimal fee,

            @NotNull UUID once) {}

    record DuesForm(
            @NotNull(message = "{error.date}") @Nullable @Label("payment.paid.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("payment.document")
            String document,

            @NotNull UUID once) {}

    /** Address of a death. */
    static String page(UUID cooperative, UUID member) {
        return "/cabinet/cooperatives/" + cooperative + "/heirs/" + member;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        model.addAttribute("page", views.page(actor, id, member));
        model.addAttribute("owner", actor.accountId());
        return "heir/page";
    }

    @GetMapping(PAGE + "/name")
    String naming(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        HeirViews.Page page = views.page(actor, id, member);
        if (page.divided()) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new HeirForm(null, null, null, null, null, UUID.randomUUID()));
        return "heir/name";
    }

    @PostMapping(PAGE + "/name")
    String name(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") HeirForm form,
            BindingResult errors) {
        boolean noIin = form.typedIin() != null && Iin.parse(form.typedIin()).isEmpty();
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, member))
                .refuseIf(noIin, "iin", "error.iin")
                .run(() -> heirs.name(actor, id, member, form.named(), form.once()))
                .done("heir.done.named")
                .to(page(id, member));
    }

    @PostMapping(PAGE + "/{heir}/remove")
    @Button(on = PAGE)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID member, @PathVariable UUID heir) {
        return forms.press()
                .run(() -> heirs.remove(actor, id, member, heir))
                .done("heir.done.removed")
                .to(page(id, member));
    }

    @PostMapping(PAGE + "/divide")
    @Button(on = PAGE)
    String divide(Actor actor, @PathVariable UUID id, @PathVariable UUID member) {
        return forms.press()
                .run(() -> heirs.divide(actor, id, member))
                .done("heir.done.divided")
                .to(page(id, member));
    }

    @GetMapping(PAGE + "/{heir}/pay")
    String paying(Actor actor, @PathVariable UUID id, @PathVariable UUID member, @PathVariable UUID heir, Model model) {
        settling(actor, id, member, heir, model);
        return "heir/pay";
    }

    @PostMapping(PAGE + "/{heir}/pay")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @PathVariable UUID heir,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, member))
                .onField(refused -> refused.key().startsWith("ledger.refused") ? "on" : null)
                .run(() -> heirs.pay(actor, id, member, heir, requireNonNull(form.on()), form.once()))
                .done("heir.done.paid")
                .to(page(id, member));
    }

    @GetMapping(PAGE + "/{heir}/dues")
    String payingDues(
            Actor actor, @PathVariable UUID id, @PathVariable UUID member, @PathVariable UUID heir, Model model) {
        HeirViews.Page page = views.page(actor, id, member);
        Heir found = page.heir(heir).orElseThrow(NotFoundException::new);
        if (found.state() == HeirState.NAMED || page.duesOf(heir).signum() == 0) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("heir", found);
        forms.show(model, actor.accountId(), new DuesForm(null, null, UUID.randomUUID()));
        return "heir/dues";
    }

    @PostMapping(PAGE + "/{heir}/dues")
    String payDues(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @PathVariable UUID heir,
            @Valid @ModelAttribute("form") DuesForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, member))
                .onField(refused -> refused.key().startsWith("ledger.refused") ? "on" : null)
                .run(() -> heirs.payDues(
                        actor,
                        id,
                        member,
                        heir,
                        requireNonNull(form.on()),
                        requireNonNull(Text.words(form.document())),
                        form.once()))
                .done("heir.done.dues")
                .to(page(id, member));
    }

    @GetMapping(PAGE + "/{heir}/pass")
    String passing(
            Actor actor, @PathVariable UUID id, @PathVariable UUID member, @PathVariable UUID heir, Model model) {
        model.addAttribute(
                "joins",
                views.joins(id, settling(actor, id, member, heir, model).account()));
        return "heir/pass";
    }

    @PostMapping(PAGE + "/{heir}/pass")
    String pass(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @PathVariable UUID heir,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, member))
                .onField(refused -> refused.key().startsWith("ledger.refused") ? "on" : null)
                .run(() -> heirs.pass(actor, id, member, heir, requireNonNull(form.on()), form.fee(), form.once()))
                .done("heir.done.passed")
                .to(page(id, member));
    }

    private Heir settling(Actor actor, UUID id, UUID member, UUID heir, Model model) {
        HeirViews.Page page = views.page(actor, id, member);
        Heir found = page.heir(heir).orElseThrow(NotFoundException::new);
        if (found.state() != HeirState.OWED) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("heir", found);
        forms.show(model, actor.accountId(), new SettleForm(null, null, UUID.randomUUID()));
        return found;
    }
}
