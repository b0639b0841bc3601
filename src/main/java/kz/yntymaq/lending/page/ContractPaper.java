package kz.yntymaq.lending.page;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The terms of a contract with the schedule on paper, Kazakh beside Russian: the portal's own model, no form of any act. */
@Component
class ContractPaper {

    private final LoanPages pages;
    private final TermWords terms;
    private final PaperFiles files;
    private final Applicants applicants;
    private final Format format;
    private final Texts texts;

    ContractPaper(
            LoanPages pages, TermWords terms, PaperFiles files, Applicants applicants, Format format, Texts texts) {
        this.pages = pages;
        this.terms = terms;
        this.files = files;
        this.applicants = applicants;
        this.format = format;
        this.texts = texts;
    }

    /** The paper to be saved. @throws NotFoundException before the contract is drawn up */
    ResponseEntity<byte[]> answer(Seen seen) throws IOException {
        if (seen.file().getTerms() == null) {
            throw new NotFoundException();
        }
        return files.answer(of(seen), "shart-" + seen.application().getNumber());
    }

    private BilingualPaper of(Seen seen) {
        LoanFile file = seen.file();
        LoanTerms drawn = Objects.requireNonNull(file.getTerms());
        Schedule schedule = Objects.requireNonNull(pages.schedule(file));
        var rows = new BilingualPaper.Rows();
        text(rows, () -> texts.get("lending.paper.own"));
        text(
                rows,
                () -> texts.get(
                        "lending.paper.borrower",
                        applicants.facts(seen.application().getApplicantId()).name(),
                        Objects.requireNonNull(seen.application().getNumber())));
        heading(rows, "lending.terms");
        for (int i = 0; i < terms.of(file.getTenge(), drawn).size(); i++) {
            int at = i;
            text(rows, () -> {
                LoanSteps.Fact fact = terms.of(file.getTenge(), drawn).get(at);
                return fact.name() + ": " + fact.value();
            });
        }
        text(rows, () -> texts.get("lending.schedule.from", format.date(drawn.countsFrom())));
        heading(rows, "lending.schedule");
        schedule.lines().forEach(line -> text(rows, () -> written(line)));
        text(
                rows,
                () -> texts.get(
                        "lending.schedule.total", format.money(schedule.paid()), format.money(schedule.interest())));
        heading(rows, "lending.step.agreement");
        text(
                rows,
                () -> file.getAgreedAt() == null
                        ? texts.get("lending.paper.not-agreed")
                        : texts.get("lending.paper.agreed", format.time(file.getAgreedAt())));
        return new BilingualPaper(
                Reading.both(() -> texts.get("lending.paper.title", drawn.number())),
                file.getAgreedAt() == null ? Reading.both(() -> texts.get("lending.paper.draft")) : null,
                rows.made());
    }

    private String written(Line line) {
        return texts.get(
                "lending.schedule.line",
                (long) line.number(),
                format.shortDate(line.paidOn()),
                format.money(line.payment()),
                format.money(line.principal()),
                format.money(line.interest()),
                format.money(line.balance()));
    }

    private void heading(BilingualPaper.Rows rows, String key) {
        rows.heading(Reading.both(() -> texts.get(key)));
    }

    private static void text(BilingualPaper.Rows rows, Supplier<String> words) {
        rows.text(Reading.both(words));
    }
}
