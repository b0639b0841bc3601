package kz.yntymaq.lending.page;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
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
    private final Territories territories;
    private final Format format;
    private final Texts texts;

    ContractPaper(
            LoanPages pages,
            TermWords terms,
            PaperFiles files,
            Applicants applicants,
            Territories territories,
            Format format,
            Texts texts) {
        this.pages = pages;
        this.terms = terms;
        this.files = files;
        this.applicants = applicants;
        this.territories = territories;
        this.format = format;
        this.texts = texts;
    }

    /** The paper to be saved, of a contract that is drawn up. @param signatures under its terms */
    ResponseEntity<byte[]> answer(Seen seen, List<SignedDocument> signatures) throws IOException {
        return files.answer(of(seen, signatures), "shart-" + seen.application().getNumber());
    }

    /** The terms with their schedule, whoever has agreed to them: what is signed. */
    BilingualPaper terms(Seen seen) {
        LoanTerms drawn = Objects.requireNonNull(seen.file().getTerms());
        return new BilingualPaper(
                Reading.both(() -> texts.get("lending.paper.title", drawn.number())),
                null,
                rows(seen, drawn).made());
    }

    private BilingualPaper of(Seen seen, List<SignedDocument> signatures) {
        LoanFile file = seen.file();
        LoanTerms drawn = Objects.requireNonNull(file.getTerms());
        BilingualPaper.Rows rows = rows(seen, drawn);
        heading(rows, "lending.step.agreement");
        text(
                rows,
                () -> file.getAgreedAt() == null
                        ? texts.get("lending.paper.not-agreed")
                        : texts.get("lending.paper.agreed", format.time(file.getAgreedAt())));
        heading(rows, "signature.given");
        if (signatures.isEmpty()) {
            text(rows, () -> texts.get("lending.paper.not-signed"));
        }
        signatures.forEach(each -> text(
                rows,
                () -> texts.get("lending.paper.signed", each.holder(), format.time(each.takenAt()), each.code())));
        return new BilingualPaper(
                Reading.both(() -> texts.get("lending.paper.title", drawn.number())),
                file.getAgreedAt() == null ? Reading.both(() -> texts.get("lending.paper.draft")) : null,
                rows.made());
    }

    private BilingualPaper.Rows rows(Seen seen, LoanTerms drawn) {
        LoanFile file = seen.file();
        Schedule schedule = Objects.requireNonNull(pages.schedule(file));
        Applicant borrower = applicants.facts(seen.application().getApplicantId());
        var rows = new BilingualPaper.Rows();
        text(rows, () -> texts.get("lending.paper.own"));
        text(rows, () -> texts.get("lending.paper.operator", oblast(seen)));
        text(
                rows,
                () -> texts.get(
                        "lending.paper.borrower",
                        borrower.name(),
                        Objects.requireNonNull(seen.application().getNumber())));
        String bin = borrower.bin();
        if (bin != null) {
            text(rows, () -> texts.get("lending.paper.bin", bin));
        }
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
        return rows;
    }

    private String oblast(Seen seen) {
        String code = Objects.requireNonNull(seen.application().getAnswers().getOblastCode());
        return territories.find(code).map(Territory::name).orElse(code);
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
