package kz.yntymaq.lending.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.lending.BorrowerAccount;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanPayout;
import kz.yntymaq.lending.LoanPromise;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.PledgeRegistration;
import kz.yntymaq.lending.PledgedItem;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still due of a loan, in the language of the page: each step with who does it, until when, what was recorded. */
@Component
class LoanSteps {

    private final ApplicationEditions editions;
    private final LoanPromise promise;
    private final PayoutTerm term;
    private final TermWords terms;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    LoanSteps(
            ApplicationEditions editions,
            LoanPromise promise,
            PayoutTerm term,
            TermWords terms,
            LegalText law,
            Format format,
            Texts texts) {
        this.editions = editions;
        this.promise = promise;
        this.term = term;
        this.terms = terms;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    /** A line of a step. */
    record Fact(String name, String value) {}

    /**
     * A step.
     *
     * @param code by which the page calls it
     * @param title what is due
     * @param who does it
     * @param until until when, with the place of the act; null where no act sets a term
     * @param late whether that day has passed
     */
    record Step(
            String code,
            String title,
            boolean done,
            String who,
            @Nullable String until,
            boolean late,
            List<Fact> facts) {}

    /** The steps in the portal's own order. @param whole whether the reader needs the whole number of the account */
    List<Step> of(Seen seen, boolean whole) {
        LoanFile file = seen.file();
        Content content = editions.of(seen.application()).content();
        var steps = new ArrayList<Step>();
        steps.add(step("contract", file.getTerms() != null, "operator", null, contract(file)));
        steps.add(step("agreement", file.getAgreedAt() != null, "borrower", null, agreement(file)));
        if (file.isRegistering()) {
            steps.add(step(
                    "entrepreneur",
                    file.getEntrepreneurOn() != null,
                    "borrower",
                    promise.duty(content)
                            .map(duty -> texts.get("lending.until.none", law.of(duty.source())))
                            .orElse(null),
                    day("lending.entrepreneur.day", file.getEntrepreneurOn())));
        }
        steps.add(step("pledge", !file.getPledge().isEmpty(), "both", law(content), pledge(file)));
        steps.add(step("registration", file.getRegistration() != null, "both", null, registration(file)));
        steps.add(step("account", file.getAccount() != null, "borrower", certificate(content), account(file, whole)));
        steps.add(payout(content, file));
        return steps;
    }

    /** By which places of the act a pledge is needed and counted; null where the edition names neither. */
    private @Nullable String law(Content content) {
        Optional<String> needed = content.rules().stream()
                .filter(rule -> rule.code().equals("CollateralIsEnough"))
                .findFirst()
                .map(rule -> law.of(rule.source()));
        Optional<String> counted = content.figures().stream()
                .filter(figure -> Cover.isFigure(content, figure))
                .findFirst()
                .map(figure -> law.of(figure.source()));
        return needed.isPresent() && counted.isPresent()
                ? texts.get("lending.pledge.law", needed.get(), counted.get())
                : null;
    }

    /** Which certificate is taken: the list of papers for persons says how old it may be. */
    private @Nullable String certificate(Content content) {
        return texts.get(
                "lending.account.until",
                BorrowerAccount.DAYS,
                content.document("BANK_CERTIFICATES")
                        .map(DocumentEntry::source)
                        .map(law::of)
                        .orElseGet(() -> texts.get("lending.own.short")));
    }

    private Step step(String code, boolean done, String who, @Nullable String until, List<Fact> facts) {
        return new Step(
                code, texts.get("lending.step." + code), done, texts.get("lending.who." + who), until, false, facts);
    }

    private List<Fact> contract(LoanFile file) {
        LoanTerms drawn = file.getTerms();
        return drawn == null ? List.of() : terms.of(file.getTenge(), drawn);
    }

    private List<Fact> agreement(LoanFile file) {
        return file.getAgreedAt() == null
                ? List.of()
                : List.of(new Fact(texts.get("lending.agreed.at"), format.time(file.getAgreedAt())));
    }

    private List<Fact> pledge(LoanFile file) {
        if (file.getPledge().isEmpty()) {
            return List.of();
        }
        BigDecimal covers = file.getPledge().stream().map(PledgedItem::covers).reduce(BigDecimal.ZERO, BigDecimal::add);
        Fact whole = new Fact(texts.get("lending.cover"), format.money(covers));
        Fact sum = new Fact(texts.get("lending.terms.tenge"), format.money(file.getTenge()));
        BigDecimal lacks = file.getTenge().subtract(covers);
        return lacks.signum() > 0
                ? List.of(whole, sum, new Fact(texts.get("lending.cover.lacks"), format.money(lacks)))
                : List.of(whole, sum);
    }

    private List<Fact> registration(LoanFile file) {
        PledgeRegistration given = file.getRegistration();
        return given == null
                ? List.of()
                : List.of(
                        new Fact(texts.get("lending.registration.number"), given.number()),
                        new Fact(texts.get("lending.registration.day"), format.date(given.registeredOn())));
    }

    private List<Fact> account(LoanFile file, boolean whole) {
        BorrowerAccount given = file.getAccount();
        return given == null
                ? List.of()
                : List.of(
                        new Fact(
                                texts.get("lending.account.iban"),
                                whole
                                        ? given.number().grouped()
                                        : given.number().masked()),
                        new Fact(texts.get("lending.account.day"), format.date(given.certificateOn())),
                        new Fact(texts.get("lending.account.fresh"), format.date(given.freshUntil())));
    }

    private Step payout(Content content, LoanFile file) {
        LoanPayout paid = file.getPayout();
        Optional<PayoutTerm.Term> until = term.of(content, file);
        var facts = new ArrayList<Fact>();
        if (paid != null) {
            facts.add(new Fact(texts.get("lending.payout.day"), format.date(paid.day())));
            facts.add(new Fact(texts.get("lending.payout.reference"), paid.reference()));
            facts.add(new Fact(
                    texts.get("lending.payout.confirmed"),
                    paid.confirmedAt() == null ? texts.get("lending.payout.waits") : format.time(paid.confirmedAt())));
        }
        boolean done = paid != null && paid.isConfirmed();
        return new Step(
                "payout",
                texts.get("lending.step.payout"),
                done,
                texts.get("lending.who.operators"),
                until.map(each -> texts.get("lending.until", format.date(each.until()), law.of(each.source())))
                        .orElseGet(() -> texts.get("lending.payout.term")),
                until.filter(PayoutTerm.Term::late).isPresent(),
                facts);
    }

    private List<Fact> day(String key, @Nullable LocalDate day) {
        return day == null ? List.of() : List.of(new Fact(texts.get(key), format.date(day)));
    }
}
