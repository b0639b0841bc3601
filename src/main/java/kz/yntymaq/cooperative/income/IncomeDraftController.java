package kz.yntymaq.cooperative.income;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.income.IncomeController.YEAR;
import static kz.yntymaq.cooperative.income.IncomeController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
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

/** The chair drafts what becomes of the net income of a year and puts the draft to a general meeting. */
@Controller
class IncomeDraftController {

    private static final int MOST_ASSOCIATES = 1000;

    private final IncomeDrafts drafts;
    private final IncomeViews views;
    private final MeetingAccess meetings;
    private final Forms forms;
    private final Texts texts;

    IncomeDraftController(IncomeDrafts drafts, IncomeViews views, MeetingAccess meetings, Forms forms, Texts texts) {
        this.drafts = drafts;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
        this.texts = texts;
    }

    /** Dividends of an associated member. */
    record DividendForm(
            @NotNull UUID associate,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("income.dividend")
            BigDecimal amount) {}

    record DraftForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("income.net")
            BigDecimal net,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("income.kept")
            BigDecimal kept,

            @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("income.kept-for")
            String keptFor,

            @Valid @Size(max = MOST_ASSOCIATES) List<DividendForm> dividends,

            @Nullable @Label("income.basis") IncomeBasis basis,

            @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("income.charter")
            String charter,

            @NotNull UUID once) {

        DraftForm {
            dividends = dividends == null ? List.of() : dividends;
        }

        IncomeDrafts.Wish wish() {
            Map<UUID, BigDecimal> given = new HashMap<>();
            dividends.stream()
                    .filter(Objects::nonNull)
                    .filter(each -> each.amount() != null)
                    .forEach(each -> given.put(each.associate(), requireNonNull(each.amount())));
            return new IncomeDrafts.Wish(
                    requireNonNull(net),
                    Objects.requireNonNullElse(kept, BigDecimal.ZERO),
                    Text.words(keptFor),
                    basis,
                    Text.words(charter),
                    given);
        }
    }

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("payment.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    @GetMapping(YEAR + "/draft")
    String drafting(Actor actor, @PathVariable UUID id, @PathVariable int year, Model model) {
        IncomeViews.Page page = free(actor, id, year);
        IncomeDraft last = page.draft();
        List<IncomeWeights.Associate> associates = views.associates(id, year);
        model.addAttribute("page", page);
        model.addAttribute("associates", associates);
        model.addAttribute("bases", Option.of(IncomeBasis.values(), each -> texts.get(each.key())));
        Map<UUID, BigDecimal> dividends = last == null ? Map.of() : views.dividends(last.id());
        forms.show(
                model,
                actor.accountId(),
                new DraftForm(
                        last == null ? null : last.net(),
                        last == null ? null : last.kept(),
                        last == null ? null : last.keptFor(),
                        associates.stream()
                                .map(each -> new DividendForm(each.id(), dividends.get(each.id())))
                                .toList(),
                        last == null ? null : last.basis(),
                        last == null ? null : last.charter(),
                        UUID.randomUUID()));
        return "income/draft";
    }

    @PostMapping(YEAR + "/draft")
    String draft(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, year))
                .run(() -> drafts.make(actor, id, year, form.wish(), form.once()))
                .done("income.done.drafted")
                .to(address(id, year));
    }

    @GetMapping(YEAR + "/meeting")
    String putting(Actor actor, @PathVariable UUID id, @PathVariable int year, Model model) {
        IncomeViews.Page page = free(actor, id, year);
        if (page.draft() == null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("meetings", meetings.agendas(actor, id));
        forms.show(model, actor.accountId(), new PutForm(null, UUID.randomUUID()));
        return "income/put";
    }

    @PostMapping(YEAR + "/meeting")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, year))
                .run(() -> drafts.put(actor, id, year, requireNonNull(form.meeting()), form.once()))
                .done("income.done.put")
                .to(address(id, year));
    }

    private IncomeViews.Page free(Actor actor, UUID id, int year) {
        IncomeViews.Page page = views.led(actor, id, year);
        if (!page.isFree()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }
}
