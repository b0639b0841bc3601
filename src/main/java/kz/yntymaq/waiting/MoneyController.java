package kz.yntymaq.waiting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official sets what their oblast may pay of a fund in a year, and in each month of it. */
@Controller
class MoneyController {

    private static final String MONEY = OfficeListController.LIST + "/money/{year:\\d{4}}";
    private static final int MONTHS = 12;

    private final OfficeLists lists;
    private final Allotments allotments;
    private final Funds funds;
    private final Forms forms;
    private final Clock clock;

    MoneyController(OfficeLists lists, Allotments allotments, Funds funds, Forms forms, Clock clock) {
        this.lists = lists;
        this.allotments = allotments;
        this.funds = funds;
        this.forms = forms;
        this.clock = clock;
    }

    /** The money of a year as typed, in tenge, and its plan by month; months are left empty where a fund follows no plan. */
    record MoneyForm(
            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.money.year")
            BigDecimal allotted,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.1")
            BigDecimal m1,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.2")
            BigDecimal m2,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.3")
            BigDecimal m3,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.4")
            BigDecimal m4,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.5")
            BigDecimal m5,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.6")
            BigDecimal m6,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.7")
            BigDecimal m7,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.8")
            BigDecimal m8,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.9")
            BigDecimal m9,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.10")
            BigDecimal m10,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.11")
            BigDecimal m11,

            @PositiveOrZero(message = "{waiting.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("waiting.month.12")
            BigDecimal m12,

            @Nullable Integer version) {

        static MoneyForm of(@Nullable YearMoney stored) {
            if (stored == null) {
                return new MoneyForm(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null);
            }
            List<BigDecimal> plan = stored.plan();
            return new MoneyForm(
                    stored.allotted(),
                    month(plan, 1),
                    month(plan, 2),
                    month(plan, 3),
                    month(plan, 4),
                    month(plan, 5),
                    month(plan, 6),
                    month(plan, 7),
                    month(plan, 8),
                    month(plan, 9),
                    month(plan, 10),
                    month(plan, 11),
                    month(plan, 12),
                    stored.version());
        }

        private static @Nullable BigDecimal month(List<BigDecimal> plan, int month) {
            return plan.size() < MONTHS ? null : plan.get(month - 1);
        }

        /** Twelve sums, an empty one as zero; none where all are empty. */
        List<BigDecimal> plan() {
            List<BigDecimal> typed = Stream.of(m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12)
                    .map(month -> Objects.requireNonNullElse(month, BigDecimal.ZERO))
                    .toList();
            return isPlanned() ? typed : List.of();
        }

        private boolean isPlanned() {
            return Stream.of(m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12).anyMatch(Objects::nonNull);
        }
    }

    @GetMapping(MONEY)
    String page(Actor actor, @PathVariable String fund, @PathVariable int year, Model model) {
        requireShown(year);
        YearMoney stored = allotments.money(actor, fund, year).orElse(null);
        forms.show(model, actor.accountId(), MoneyForm.of(stored));
        model.addAttribute("fund", funds.find(fund).orElseThrow(NotFoundException::new));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("version", stored == null ? null : stored.version());
        model.addAttribute("paid", stored == null ? null : stored.paid());
        model.addAttribute("months", IntStream.rangeClosed(1, MONTHS).boxed().toList());
        return "waiting/money";
    }

    @PostMapping(MONEY)
    String set(
            Actor actor,
            @PathVariable String fund,
            @PathVariable int year,
            @Valid @ModelAttribute("form") MoneyForm form,
            BindingResult errors) {
        requireShown(year);
        return forms.post(errors)
                .allowedBy(() -> lists.queueOf(actor, fund))
                .run(() -> allotments.setMoney(
                        actor, fund, year, Objects.requireNonNull(form.allotted()), form.plan(), form.version()))
                .done("page.saved")
                .to("/office/waiting/" + fund);
    }

    private void requireShown(int year) {
        if (Math.abs(year - LocalDate.now(clock).getYear()) > 1) {
            throw new NotFoundException();
        }
    }
}
