package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.calculator.subsidy.InvestmentSubsidy;
import kz.yntymaq.calculator.subsidy.MilkSubsidy;
import kz.yntymaq.calculator.subsidy.Passport;
import kz.yntymaq.calculator.subsidy.Position;
import kz.yntymaq.calculator.subsidy.Positions;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.form.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The choice of a calculator, and the two of subsidies, for everyone. */
@Controller
class CalculatorController {

    private final Questions questions;

    CalculatorController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/calculator")
    String choice() {
        return "calculator/choice";
    }

    @GetMapping("/calculator/milk")
    String milk(Model model) {
        questions
                .answer(
                        model,
                        MilkForm.BLANK,
                        form -> new MilkSubsidy(BigDecimal.valueOf(Objects.requireNonNull(form.kilograms()))))
                .ifPresent(answer -> model.addAttribute("answer", answer));
        model.addAttribute("rate", MilkSubsidy.RATE);
        model.addAttribute("threshold", MilkSubsidy.COUNTER_OBLIGATION_FROM);
        return "calculator/milk";
    }

    @GetMapping("/calculator/investment")
    String investment(Model model) {
        questions
                .answer(model, InvestmentForm.BLANK, CalculatorController::investment)
                .ifPresent(answer -> model.addAttribute("answer", answer));
        model.addAttribute("passports", List.of(Passport.values()));
        model.addAttribute("positions", Positions.all());
        model.addAttribute("share", Passport.SHARE);
        model.addAttribute("raised", Passport.RAISED_SHARE);
        return "calculator/investment";
    }

    private static InvestmentSubsidy investment(InvestmentForm form) {
        Position position = Positions.find(Objects.requireNonNull(form.position()))
                .orElseThrow(() -> new FieldViolationException("position", "error.choice"));
        BigDecimal cost = Objects.requireNonNull(form.cost());
        BigDecimal vat = form.vat() == null ? BigDecimal.ZERO : form.vat();
        if (vat.compareTo(cost) >= 0) {
            throw new FieldViolationException("vat", "calculator.error.vat");
        }
        return new InvestmentSubsidy(
                position,
                Objects.requireNonNull(form.units()),
                cost,
                vat,
                form.share() == null ? Passport.SHARE : form.share());
    }
}
