package kz.yntymaq.lending.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.PledgeRegistration;
import kz.yntymaq.lending.PledgedItem;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.FormPost;
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

/** The pages of what is pledged and of the registration of its contract. */
@Controller
class PledgeController {

    private static final String ITEM = "/office/loans/{id}/pledge";
    private static final String REMOVE = "/office/loans/{id}/pledge/{item}/remove";
    private static final String REGISTRATION = "/office/loans/{id}/registration";

    private final Loans loans;
    private final LoanReach reach;
    private final LoanPages pages;
    private final Forms forms;

    PledgeController(Loans loans, LoanReach reach, LoanPages pages, Forms forms) {
        this.loans = loans;
        this.reach = reach;
        this.pages = pages;
        this.forms = forms;
    }

    /** A thing with its valuation. What does not matter of its kind stays empty. @param value market value, tenge */
    record ItemForm(
            @NotBlank(message = "{error.choice}") @Nullable @Label("lending.item.kind")
            String kind,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.item.description")
            String description,

            @Size(max = 100, message = "{error.long}") @Nullable @Label("lending.item.location")
            String location,

            @Size(max = 100, message = "{error.long}") @Nullable @Label("lending.item.made-in")
            String madeIn,

            @Min(value = 1900, message = "{lending.error.made}")
            @Max(value = 2200, message = "{lending.error.made}")
            @Nullable
            @Label("lending.item.made")
            Integer made,

            @Nullable @Label("lending.item.lease-end") LocalDate leaseEnd,

            @NotNull(message = "{error.date}") @Nullable @Label("lending.item.valued-on")
            LocalDate valuedOn,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.item.valuer")
            String valuer,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("lending.item.value")
            BigDecimal value,

            @NotNull UUID once,
            int version) {}

    /** A registration. */
    record RegistrationForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.registration.number")
            String number,

            @NotNull(message = "{error.date}") @Nullable @Label("lending.registration.day")
            LocalDate day,

            @NotNull UUID once,
            int version) {}

    @GetMapping(ITEM)
    String item(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        forms.show(
                model,
                actor.accountId(),
                new ItemForm(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen, true);
        Content content = pages.content(seen);
        model.addAttribute("kinds", CollateralOptions.of(content, "KIND"));
        model.addAttribute("locations", CollateralOptions.of(content, "LOCATION"));
        model.addAttribute("countries", CollateralOptions.of(content, "MADE_IN"));
        return "lending/item";
    }

    @PostMapping(ITEM)
    String pledge(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ItemForm form, BindingResult errors) {
        return opened(actor, id, errors)
                .run(() -> loans.pledge(
                        actor,
                        new Loans.Pressed(id, form.once(), form.version()),
                        new PledgedItem.Given(
                                requireNonNull(form.kind()),
                                requireNonNull(Text.words(form.description())),
                                Text.words(form.location()),
                                Text.words(form.madeIn()),
                                form.made(),
                                form.leaseEnd(),
                                requireNonNull(form.valuedOn()),
                                requireNonNull(Text.words(form.valuer())),
                                requireNonNull(form.value()))))
                .done("lending.done.pledged")
                .to(LoanPages.of(id));
    }

    @GetMapping(REMOVE)
    String removing(Actor actor, @PathVariable UUID id, @PathVariable UUID item, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        PledgedItem gone = seen.file().getPledge().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new MovedOnException(LoanPages.of(id), "lending.error.no-item"));
        pages.show(model, seen, true);
        model.addAttribute("about", List.of(new AskedOnce.About("lending.item.description", gone.description())));
        return AskedOnce.show(model, actor, "unpledge", LoanPages.of(id) + "/pledge/" + item + "/remove");
    }

    @PostMapping(REMOVE)
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam UUID once,
            @RequestParam int version) {
        return forms.press()
                .back(LoanPages.of(id))
                .run(() -> loans.unpledge(actor, new Loans.Pressed(id, once, version), item))
                .done("lending.done.unpledge")
                .to(LoanPages.of(id));
    }

    @GetMapping(REGISTRATION)
    String registration(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        if (seen.file().getPledge().isEmpty()) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.no-pledge");
        }
        PledgeRegistration given = seen.file().getRegistration();
        forms.show(
                model,
                actor.accountId(),
                new RegistrationForm(
                        given == null ? null : given.number(),
                        given == null ? null : given.registeredOn(),
                        UUID.randomUUID(),
                        seen.file().getVersion()));
        pages.show(model, seen, true);
        return "lending/registration";
    }

    @PostMapping(REGISTRATION)
    String register(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors) {
        return opened(actor, id, errors)
                .run(() -> loans.register(
                        actor,
                        new Loans.Pressed(id, form.once(), form.version()),
                        new PledgeRegistration(requireNonNull(Text.words(form.number())), requireNonNull(form.day()))))
                .done("lending.done.registered")
                .to(LoanPages.of(id));
    }

    private FormPost opened(Actor actor, UUID id, BindingResult errors) {
        return forms.post(errors).allowedBy(() -> reach.ofOfficer(actor, id));
    }
}
