package kz.yntymaq.lending.repayment.page;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.repayment.Receipt;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A statement on paper, Kazakh beside Russian: the portal's own model, no form of any act. */
@Component
class StatementPaper {

    private final StatementFacts facts;
    private final PaperFiles files;
    private final Applicants applicants;
    private final Format format;
    private final Texts texts;

    StatementPaper(StatementFacts facts, PaperFiles files, Applicants applicants, Format format, Texts texts) {
        this.facts = facts;
        this.files = files;
        this.applicants = applicants;
        this.format = format;
        this.texts = texts;
    }

    ResponseEntity<byte[]> answer(Seen seen, RepaymentPart.View view) throws IOException {
        Standing standing = view.standing();
        var rows = new BilingualPaper.Rows();
        text(rows, () -> texts.get("lending.paper.own"));
        text(
                rows,
                () -> texts.get(
                        "lending.paper.borrower",
                        applicants.facts(seen.application().getApplicantId()).name(),
                        Objects.requireNonNull(seen.application().getNumber())));
        text(
                rows,
                () -> texts.get("lending.repayment.on", format.date(standing.on())) + ". "
                        + texts.get("lending.statement.text"));
        for (int i = 0; i < facts.of(view).size(); i++) {
            int at = i;
            text(rows, () -> {
                StatementFacts.Fact fact = facts.of(view).get(at);
                return fact.name() + ": " + fact.value();
            });
        }
        text(rows, () -> texts.get("lending.repayment.own"));
        rows.heading(Reading.both(() -> texts.get("lending.receipts")));
        if (view.receipts().isEmpty()) {
            text(rows, () -> texts.get("lending.receipts.none"));
        }
        for (Receipt receipt : view.receipts()) {
            text(rows, () -> facts.of(receipt));
        }
        rows.heading(Reading.both(() -> texts.get("lending.repayment.lines")));
        for (Standing.Line line : standing.lines()) {
            text(rows, () -> written(line, standing));
        }
        return files.answer(
                new BilingualPaper(Reading.both(() -> texts.get("lending.statement")), null, rows.made()),
                "uzindi-" + seen.application().getNumber());
    }

    private String written(Standing.Line line, Standing standing) {
        return texts.get(
                        "lending.repayment.line",
                        line.number() == null ? "–" : String.valueOf(line.number()),
                        format.shortDate(line.payBy()),
                        format.money(line.payment()),
                        format.money(line.principal()),
                        format.money(line.interest()),
                        format.money(line.balance()))
                + ". "
                + facts.state(line, standing.on());
    }

    private static void text(BilingualPaper.Rows rows, Supplier<String> words) {
        rows.text(Reading.both(words));
    }
}
