package kz.yntymaq.lending.page;

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
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanPromise;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.TermBounds;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
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

/** The page on which an officer draws the contract up. */
@Controller
class LoanTermsController {

    private static final String PAGE = "/office/loans/{id}/contract";

    /** Thirty years, more than any programme lends for. */
    private static final int MOST_MONTHS = 360;

    private final Loans loans;
    private final LoanReach reach;
    private final LoanPages pages;
    private final LoanPromise promise;
    private final Forms forms;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    LoanTermsController(
            Loans loans,
            LoanReach reach,
            LoanPages pages,
            LoanPromise promise,
            Forms forms,
            LegalText law,
            Format format,
            Texts texts) {
        this.loans = loans;
        this.reach = reach;
        this.pages = pages;
        this.promise = promise;
        this.forms = forms;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    /** The terms. The sum is the approved one. @param rate percent a year @param first day of the first payment */
    record TermsForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Legible
            @Nullable
            @Label("lending.terms.number")
            String number,

            @NotNull(message = "{error.date}") @Nullable @Label("lending.terms.day")
            LocalDate day,

            @NotNull(message = "{error.required}")
            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST_MONTHS, message = "{error.count}")
            @Nullable
            @Label("lending.terms.months")
            Integer months,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{calculator.error.negative}")
            @Max(value = MOST_MONTHS, message = "{error.count}")
            @Nullable
            @Label("lending.terms.grace")
            Integer grace,

            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{calculator.error.negative}")
            @Digits(integer = 3, fraction = 2, message = "{calculator.error.rate}")
            @Nullable
            @Label("lending.terms.rate")
            BigDecimal rate,

            @NotNull(message = "{error.choice}") @Nullable @Label("lending.terms.method")
            Method method,

            @NotNull(message = "{error.choice}") @Nullable @Label("lending.terms.days")
            DayCount days,

            @NotNull(message = "{error.date}") @Nullable @Label("lending.terms.first")
            LocalDate first,

            @NotNull UUID once,
            int version) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = pages.forOfficer(actor, id);
        if (!seen.file().mayDraw(pages.today())) {
            throw new MovedOnException(LoanPages.of(id), "lending.error.agreed");
        }
        TermBounds bounds = TermBounds.of(seen.application(), pages.content(seen));
        forms.show(model, actor.accountId(), stored(seen, bounds));
        pages.show(model, seen, true);
        model.addAttribute("monthsHint", hint("lending.terms.months.hint", bounds.months()));
        model.addAttribute("graceHint", hint("lending.terms.grace.hint", bounds.grace()));
        model.addAttribute("rateHint", hint("lending.terms.rate.hint", bounds.rate()));
        model.addAttribute("methods", Option.of(Method.values(), each -> texts.get(each.key())));
        model.addAttribute("dayCounts", Option.of(DayCount.values(), each -> texts.get(each.key())));
        model.addAttribute("lastDay", TermBounds.LAST_DAY);
        return "lending/terms";
    }

    private @Nullable String hint(String key, @Nullable FigureEntry most) {
        return most == null ? null : texts.get(key, format.number(most.value()), law.of(most.source()));
    }

    /** What was drawn up, else what was asked for. */
    private TermsForm stored(Seen seen, TermBounds bounds) {
        LoanTerms drawn = seen.file().getTerms();
        int version = seen.file().getVersion();
        if (drawn != null) {
            return new TermsForm(
                    drawn.number(),
                    drawn.signedOn(),
                    drawn.months(),
                    drawn.graceMonths(),
                    drawn.ratePercent(),
                    drawn.method(),
                    drawn.days(),
                    drawn.firstOn(),
                    UUID.randomUUID(),
                    version);
        }
        Content content = pages.content(seen);
        int months = promise.asked(seen.application(), content, Question.Role.TERM);
        return new TermsForm(
                null,
                null,
                months == 0 ? null : months,
                promise.asked(seen.application(), content, Question.Role.GRACE),
                bounds.rate() == null ? null : bounds.rate().value(),
                null,
                null,
                null,
                UUID.randomUUID(),
                version);
    }

    @PostMapping(PAGE)
    String draw(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") TermsForm form, BindingResult errors) {
        Seen seen = reach.ofOfficer(actor, id);
        TermBounds bounds = TermBounds.of(seen.application(), pages.content(seen));
        return forms.post(errors)
                .check(() -> bounds.requireDay(form.day(), seen.file().getApprovedOn(), pages.today()))
                .check(() -> bounds.requireMonths(form.months()))
                .check(() -> bounds.requireGrace(form.grace(), form.months()))
                .check(() -> bounds.requireRate(form.rate()))
                .check(() -> bounds.requireFirst(form.first(), form.day()))
                .run(() -> loans.draw(
                        actor,
                        new Loans.Pressed(id, form.once(), form.version()),
                        new LoanTerms(
                                requireNonNull(Text.words(form.number())),
                                requireNonNull(form.day()),
                                requireNonNull(form.rate()),
                                requireNonNull(form.months()),
                                requireNonNull(form.grace()),
                                requireNonNull(form.method()),
                                requireNonNull(form.days()),
                                requireNonNull(form.first()))))
                .done("lending.done.drawn")
                .to(LoanPages.of(id));
    }
}
