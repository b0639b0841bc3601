package kz.yntymaq.lending.repayment.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.sheet.TableTransfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The borrower's statement of any day since the pay-out: to be read, printed and taken along. */
@Controller
class LoanStatementController {

    private static final String PAGE = "/cabinet/applications/{id}/loan/statement";

    private final RepaymentPages pages;
    private final RepaymentPart part;
    private final StatementPaper paper;
    private final StatementWorkbook workbook;
    private final Clock clock;

    LoanStatementController(
            RepaymentPages pages, RepaymentPart part, StatementPaper paper, StatementWorkbook workbook, Clock clock) {
        this.pages = pages;
        this.part = part;
        this.paper = paper;
        this.workbook = workbook;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on, Model model) {
        Seen seen = pages.ofBorrower(actor, id);
        pages.show(model, seen);
        LocalDate asked = day(seen, on);
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        model.addAttribute("on", on);
        model.addAttribute("day", day);
        model.addAttribute("wrong", asked == null);
        model.addAttribute("repayment", part.of(seen, day));
        return "repayment/statement";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on)
            throws IOException {
        Seen seen = pages.ofBorrower(actor, id);
        return paper.answer(seen, part.of(seen, required(seen, on)));
    }

    @GetMapping(PAGE + ".xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on)
            throws IOException {
        Seen seen = pages.ofBorrower(actor, id);
        var written = new ByteArrayOutputStream();
        workbook.write(seen, part.of(seen, required(seen, on)), written);
        return TableTransfer.workbook("uzindi-" + seen.application().getNumber(), written.toByteArray());
    }

    /** @throws MovedOnException to the page, which says what is wrong with a day */
    private LocalDate required(Seen seen, String typed) {
        LocalDate day = day(seen, typed);
        if (day == null) {
            throw new MovedOnException(
                    PAGE.replace("{id}", seen.application().getId().toString()), "lending.error.day-range");
        }
        return day;
    }

    /** Today where none was typed. @return null for no day, and for one before the pay-out or to come */
    private @Nullable LocalDate day(Seen seen, String typed) {
        LocalDate today = LocalDate.now(clock);
        if (typed.isBlank()) {
            return today;
        }
        try {
            LocalDate day = TypedValue.day(typed);
            return day.isAfter(today)
                            || day.isBefore(Objects.requireNonNull(seen.file().getPayout())
                                    .day())
                    ? null
                    : day;
        } catch (TypedValueException none) {
            return null;
        }
    }
}
