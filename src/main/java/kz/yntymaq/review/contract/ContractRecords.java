package kz.yntymaq.review.contract;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.QueuePolicy;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which share a sum was computed, and the contract, as applicant and office read them. */
@Component
@Order(3)
@Transactional(readOnly = true)
class ContractRecords implements OfficeRecords {

    private final Contracts contracts;
    private final ApplicationEditions editions;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    ContractRecords(Contracts contracts, ApplicationEditions editions, LegalText law, Format format, Texts texts) {
        this.contracts = contracts;
        this.editions = editions;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        var sheets = new ArrayList<Sheet>();
        contracts.raised(application).stream()
                .limit(1)
                .map(counts -> share(application, counts))
                .forEach(sheets::add);
        contracts
                .contract(application)
                .map(contract -> contract(application, contract))
                .ifPresent(sheets::add);
        contracts.term(application).map(this::awaited).ifPresent(sheets::add);
        return sheets;
    }

    private Sheet awaited(Contracts.Term term) {
        return new Sheet(
                texts.get("review.contract"),
                List.of(new Fact(
                        texts.get("review.contract.until"),
                        texts.get("review.contract.until.day", format.date(term.until()), law.of(term.source())))),
                List.of(),
                null);
    }

    private Sheet share(Application application, RaisedShare counts) {
        Content content = editions.of(application).content();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("review.share.percent"), texts.get("review.share.value", counts.getShare())));
        facts.add(new Fact(
                texts.get("review.share.decision"),
                texts.get(
                        counts.getDocument().contains("№") ? "review.share.dated" : "review.share.numbered",
                        counts.getDocument(),
                        format.date(counts.getDecidedOn()))));
        AmountFormula formula = content.amount();
        if (formula != null && formula.raisedShare() != null) {
            content.figure(formula.raisedShare())
                    .map(figure -> law.of(figure.source()) + ": "
                            + figure.name().here() + " – " + texts.get("review.share.value", figure.value()))
                    .ifPresent(ground -> facts.add(new Fact(texts.get("review.share.ground"), ground)));
        }
        for (SubsidyAmount.Line line : contracts.lines(application, counts.getShare())) {
            facts.add(new Fact(
                    line.position().code() + " " + line.position().name().here(),
                    texts.get(
                            "review.share.line",
                            format.money(line.base()),
                            counts.getShare(),
                            line.counted(),
                            format.money(line.sum()))));
        }
        if (counts.getReason() != null) {
            facts.add(new Fact(texts.get("review.share.reason"), counts.getReason()));
        }
        facts.add(new Fact(texts.get("review.share.vouched"), texts.get("review.share.money")));
        facts.add(new Fact(texts.get("review.share.sum"), format.money(counts.getTenge())));
        facts.add(new Fact(texts.get("review.recorded"), format.time(counts.getRecordedAt())));
        return new Sheet(texts.get("review.share"), facts, List.of(), null);
    }

    private Sheet contract(Application application, SubsidyContract contract) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("review.contract.number"), contract.getNumber()));
        facts.add(new Fact(texts.get("review.contract.day"), format.date(contract.getSignedOn())));
        facts.add(new Fact(texts.get("review.contract.tenge"), format.money(contract.getTenge())));
        facts.add(new Fact(texts.get("review.recorded"), format.time(contract.getRecordedAt())));
        QueuePolicy queue = editions.of(application).content().queue();
        if (queue != null) {
            facts.add(new Fact(
                    texts.get("review.contract.reserve"),
                    texts.get("review.contract.reserve.text", law.of(queue.source()))));
        }
        return new Sheet(texts.get("review.contract"), facts, List.of(), null);
    }
}
