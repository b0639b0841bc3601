package kz.yntymaq.cooperative.authorisation;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.cooperative.membership.VoteForm;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
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

/** Decisions to apply, as the members see them, and how the chair records one of a meeting held outside the portal. */
@Controller
class AuthorisationController {

    private static final String LIST = "/cabinet/cooperatives/{id}/authorisations";
    private static final String NEW = LIST + "/new";
    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final AuthorisationRecords records;
    private final Authorisations authorisations;
    private final Forms forms;

    AuthorisationController(AuthorisationRecords records, Authorisations authorisations, Forms forms) {
        this.records = records;
        this.authorisations = authorisations;
        this.forms = forms;
    }

    record RecordForm(
            @NotBlank(message = "{error.choice}") @Nullable @Legible @Label("authorisation.programme")
            String programme,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("meeting.sum")
            BigDecimal sum,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.use")
            String use,

            @Valid VoteForm vote,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NUMBER, message = "{error.long}")
            @Nullable
            @Legible
            @Label("authorisation.minutes")
            String minutesNumber,

            @NotNull(message = "{error.date}") @Nullable @Label("authorisation.minutes-on")
            LocalDate minutesOn,

            @NotNull UUID once) {

        RecordForm {
            vote = VoteForm.orNone(vote);
        }

        @SuppressWarnings("NullAway") // validated before
        AuthorisationRecords.Wish wish() {
            return new AuthorisationRecords.Wish(
                    programme,
                    sum,
                    requireNonNull(Text.words(use)),
                    requireNonNull(Text.words(minutesNumber)),
                    minutesOn,
                    vote.toDecision());
        }
    }

    /** Path of the list of a co-operative. */
    static String page(UUID cooperative) {
        return LIST.replace("{id}", cooperative.toString());
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", records.seen(actor, id));
        model.addAttribute("decisions", authorisations.of(id).orElseThrow());
        return "authorisation/list";
    }

    @GetMapping(NEW)
    String recording(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", chaired(actor, id));
        model.addAttribute(
                "programmes",
                records.programmes().stream()
                        .map(each -> new Option(
                                each.programme().code(), each.programme().name().here()))
                        .toList());
        forms.show(
                model,
                actor.accountId(),
                new RecordForm(null, null, null, VoteForm.NONE, null, null, UUID.randomUUID()));
        return "authorisation/new";
    }

    @PostMapping(NEW)
    String record(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") RecordForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> chaired(actor, id))
                .run(() -> records.record(actor, id, form.wish(), form.once()))
                .done("authorisation.done.recorded")
                .to(page(id));
    }

    private AuthorisationRecords.Seen chaired(Actor actor, UUID id) {
        AuthorisationRecords.Seen seen = records.seen(actor, id);
        if (!seen.chair()) {
            throw new NotFoundException();
        }
        return seen;
    }
}
