package kz.yntymaq.calculator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import kz.yntymaq.calculator.LoanLimits.Today;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Rhythm;
import kz.yntymaq.calculator.schedule.Rounding;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Questions;
import kz.yntymaq.ui.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a microcredit costs and how it is paid back, for everyone; the address holds the question, nobody keeps it. */
@Controller
class LoanController {

    private static final String PAGE = "/calculator/loan";
    private static final String FILE = "yntymaq-calculator";

    private final Questions questions;
    private final LoanLimits limits;
    private final LoanCalculator calculator;
    private final LoanWorkbook workbook;
    private final LoanPaper paper;
    private final Texts texts;
    private final Format format;

    LoanController(
            Questions questions,
            LoanLimits limits,
            LoanCalculator calculator,
            LoanWorkbook workbook,
            LoanPaper paper,
            Texts texts,
            Format format) {
        this.questions = questions;
        this.limits = limits;
        this.calculator = calculator;
        this.workbook = workbook;
        this.paper = paper;
        this.texts = texts;
        this.format = format;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        Today today = limits.today();
        answer(model, today).ifPresent(answer -> model.addAttribute("answer", answer));
        model.addAttribute("limits", today);
        model.addAttribute(
                "methods",
                Arrays.stream(Method.values())
                        .map(method ->
                                new Option(method.name(), texts.get(method.key()), texts.get(method.key() + ".hint")))
                        .toList());
        model.addAttribute("rhythms", Option.of(Rhythm.values(), rhythm -> texts.get(rhythm.key())));
        model.addAttribute("dayCounts", Option.of(DayCount.values(), count -> texts.get(count.key())));
        model.addAttribute("roundings", Option.of(Rounding.values(), rounding -> texts.get(rounding.key())));
        model.addAttribute("seasons", Option.months());
        model.addAttribute(
                "amountHint",
                today.largest() == null
                        ? texts.get("calculator.loan.amount.hint")
                        : texts.get("calculator.loan.amount.most", format.money(today.largest())));
        return "calculator/loan";
    }

    /** The same answer as a workbook; the page again where there is none. */
    @GetMapping(PAGE + ".xlsx")
    @Nullable
    String workbook(Model model, HttpServletResponse response) throws IOException {
        Optional<LoanAnswer> answer = answer(model, limits.today());
        if (answer.isEmpty()) {
            return again(model);
        }
        name(response, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        workbook.write(answer.get(), response.getOutputStream());
        return null;
    }

    /** The same answer on paper; the page again where there is none. */
    @GetMapping(PAGE + ".pdf")
    @Nullable
    String paper(Model model, HttpServletResponse response) throws IOException {
        Optional<LoanAnswer> answer = answer(model, limits.today());
        if (answer.isEmpty()) {
            return again(model);
        }
        byte[] made = PaperPress.bytes(out -> paper.write(answer.get(), out));
        name(response, ".pdf", MediaType.APPLICATION_PDF_VALUE);
        response.getOutputStream().write(made);
        return null;
    }

    private Optional<LoanAnswer> answer(Model model, Today today) {
        return questions.answer(
                model, LoanForm.blank(today.rate(), today.day()), form -> calculator.answer(form, today));
    }

    private static String again(Model model) {
        Object asked = model.getAttribute("asked");
        model.asMap().clear(); // else all of it would stand in the address
        return "redirect:" + PAGE + asked;
    }

    private static void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(FILE + ending).build().toString());
    }
}
