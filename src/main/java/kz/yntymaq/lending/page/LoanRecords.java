package kz.yntymaq.lending.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an approved microcredit stands, on the pages of its application. */
@Component
@Order(4)
@Transactional(readOnly = true)
class LoanRecords implements OfficeRecords {

    private final LoanReach loans;
    private final Format format;
    private final Texts texts;

    LoanRecords(LoanReach loans, Format format, Texts texts) {
        this.loans = loans;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        return loans.of(application)
                .map(file -> sheet(application.getId(), file, reader))
                .map(List::of)
                .orElse(List.of());
    }

    private Sheet sheet(UUID application, LoanFile file, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("lending.stage"), texts.get(file.getStage().key())));
        if (file.getTerms() != null) {
            facts.add(
                    new Fact(texts.get("lending.terms.number"), file.getTerms().number()));
            facts.add(new Fact(
                    texts.get("lending.terms.day"), format.date(file.getTerms().signedOn())));
        }
        if (file.getPayout() != null && file.getPayout().isConfirmed()) {
            facts.add(new Fact(
                    texts.get("lending.payout.day"),
                    format.date(file.getPayout().day())));
        }
        boolean office = reader == Reader.OFFICE || reader == Reader.TIED;
        String address = office ? LoanPages.of(application) : LoanPages.own(application);
        return new Sheet(
                texts.get("lending.title.one"),
                facts,
                List.of(),
                List.of(new Paper(texts.get("lending.open"), address)),
                next(file, reader, address));
    }

    private @Nullable Next next(LoanFile file, Reader reader, String address) {
        return reader.fillsIn() && file.getStage() == LoanStage.AGREEMENT
                ? new Next(texts.get("lending.agree.link"), address)
                : null;
    }
}
