package kz.yntymaq.calculator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.FigureWords;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.form.Questions;
import kz.yntymaq.ui.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The choice of a calculator, and those of the subsidies, for everyone: one for each programme in force that gives one. */
@Controller
class CalculatorController {

    private static final String PAGE = "/calculator/subsidy/";

    private final Questions questions;
    private final Programmes programmes;
    private final FigureWords figures;
    private final SubsidyFiles files;
    private final Clock clock;

    CalculatorController(
            Questions questions, Programmes programmes, FigureWords figures, SubsidyFiles files, Clock clock) {
        this.questions = questions;
        this.programmes = programmes;
        this.figures = figures;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/calculator")
    String choice(Model model) {
        model.addAttribute("subsidies", subsidies());
        return "calculator/choice";
    }

    private List<Subsidy> subsidies() {
        return programmes.editionsInForce(LocalDate.now(clock)).entrySet().stream()
                .map(each -> Subsidy.of(each.getKey(), each.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the calculators of the first subsidies stood. */
    @GetMapping({"/calculator/milk", "/calculator/investment"})
    String earlier() {
        return "redirect:/calculator";
    }

    @GetMapping(PAGE + "{programme}")
    String subsidy(
            @PathVariable("programme") String code,
            @RequestParam(required = false) @Nullable List<String> bought,
            Model model) {
        Subsidy subsidy = find(code);
        answer(subsidy, model).ifPresent(answer -> {
            model.addAttribute("answer", answer);
            model.addAttribute("rows", answer.rows());
        });
        model.addAttribute(
                "carried",
                CostForm.before(bought, subsidy.edition().content()).stream()
                        .map(Purchase::written)
                        .toList());
        model.addAttribute("subsidy", subsidy);
        model.addAttribute("edition", subsidy.edition());
        model.addAttribute("address", PAGE + subsidy.programme().code());
        model.addAttribute("figures", figures.sums(subsidy.edition(), LocalDate.now(clock)));
        return subsidy.isPerUnit() ? "calculator/units" : "calculator/cost";
    }

    private Subsidy find(String code) {
        return subsidies().stream()
                .filter(each -> each.programme().code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Optional<SubsidyAnswer> answer(Subsidy subsidy, Model model) {
        return subsidy.isPerUnit()
                ? questions.answer(
                        model,
                        UnitsForm.BLANK,
                        subsidy.units()
                                .map(asked -> Map.of("quantity", asked.named().here()))
                                .orElse(Map.of()),
                        form -> SubsidyAnswer.of(subsidy, Objects.requireNonNull(form.quantity())))
                : questions.answer(
                        model,
                        CostForm.BLANK,
                        form -> SubsidyAnswer.of(
                                subsidy, form.all(subsidy), subsidy.raised() == null ? null : form.share()));
    }

    /** The same answer as a workbook; the page again where there is none. */
    @GetMapping(PAGE + "{programme}/xlsx")
    @Nullable
    String workbook(@PathVariable("programme") String code, Model model, HttpServletResponse response)
            throws IOException {
        Optional<SubsidyAnswer> answer = answer(find(code), model);
        if (answer.isEmpty()) {
            return again(code, model);
        }
        name(response, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        files.workbook(answer.get(), response.getOutputStream());
        return null;
    }

    /** The same answer on paper; the page again where there is none. */
    @GetMapping(PAGE + "{programme}/pdf")
    @Nullable
    String paper(@PathVariable("programme") String code, Model model, HttpServletResponse response) throws IOException {
        Optional<SubsidyAnswer> answer = answer(find(code), model);
        if (answer.isEmpty()) {
            return again(code, model);
        }
        byte[] made = PaperPress.bytes(out -> files.paper(answer.get(), out));
        name(response, ".pdf", MediaType.APPLICATION_PDF_VALUE);
        response.getOutputStream().write(made);
        return null;
    }

    private static String again(String code, Model model) {
        Object asked = model.getAttribute("asked");
        model.asMap().clear(); // else all of it would stand in the address
        return "redirect:" + PAGE + code + asked;
    }

    private static void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("yntymaq-calculator" + ending)
                        .build()
                        .toString());
    }
}
