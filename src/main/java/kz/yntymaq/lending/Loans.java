package kz.yntymaq.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.identity.Iban;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.fund.Held;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.signature.StandingSignatures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers of the operator and borrowers do after the approval of a microcredit. Each press acts once, on what its page
 * showed. The application is held first and the limit last, as by whoever gives an approval up.
 */
@Service
@Transactional
public class Loans {

    private final LoanReach reach;
    private final LoanFiles files;
    private final LoanMessages messages;
    private final LoanPromise promise;
    private final LoanActs acts;
    private final ApplicationEditions editions;
    private final Limits limits;
    private final StandingSignatures signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Loans(
            LoanReach reach,
            LoanFiles files,
            LoanMessages messages,
            LoanPromise promise,
            LoanActs acts,
            ApplicationEditions editions,
            Limits limits,
            StandingSignatures signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reach = reach;
        this.files = files;
        this.messages = messages;
        this.promise = promise;
        this.acts = acts;
        this.editions = editions;
        this.limits = limits;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /** A microcredit was paid out, in the transaction in which it is told. */
    public record PaidOut(LoanFile file) {}

    /** Which press it is. @param version of the loan that its page showed */
    public record Pressed(UUID application, UUID once, int version) {}

    /** Draws the contract up, or anew while the borrower has not agreed. @throws FieldViolationException by the term that is not allowed */
    public void draw(Actor officer, Pressed press, LoanTerms terms) {
        acts.act(officer, press, "lending.drawn", terms, (application, file, at) -> {
            Content content = editions.of(application).content();
            TermBounds.of(application, content).require(terms, file.getApprovedOn(), at.today());
            LoanTerms before = file.getTerms();
            boolean told = terms.isSameAs(before) && file.getAgreedAt() == null; // of these terms, and they still wait
            file.draw(terms, promise.isGiven(application, content), at.by(), at.now(), at.today());
            file.getPledge().forEach(item -> item.requireOutlasts("months", content, terms.months(), at.today()));
            if (!told) {
                signatures.end(LoanTerms.KIND, application.getId(), at.now());
                messages.drawn(application, before != null);
            }
        });
    }

    /**
     * The borrower agrees to the terms; what the approval reserved is committed.
     *
     * @throws RuleViolationException where anything has changed since the page was opened: the terms are to be read anew; and for a
     *     borrower that ends
     */
    public void agree(Actor borrower, Pressed press) {
        acts.byBorrower(borrower, press, "lending.agreed", this::agreed);
    }

    /** Holds a loan that an officer of the operator signs until the transaction ends: its terms stay as they are read now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID application) {
        files.findForUpdate(application).orElseThrow(NotFoundException::new);
    }

    private void agreed(Application application, LoanFile file, LoanActs.Moment at) {
        reach.requireStanding(application);
        file.agree(at.by(), at.now(), at.today());
        if (!limits.held(application.getId()).equals(Optional.of(Held.COMMITTED))) {
            limits.commit(at.by(), application.getId()); // else it is: the contract was drawn up anew
        }
        messages.agreed(application, Objects.requireNonNull(file.getDrawnBy()));
    }

    /** Records that the borrower registered as an entrepreneur. */
    public void entrepreneur(Actor officer, Pressed press, LocalDate day) {
        acts.act(
                officer,
                press,
                "lending.entrepreneur",
                day,
                (application, file, at) -> file.entrepreneur(day, at.by(), at.now(), at.today()));
    }

    /** Records a thing that is pledged, with its valuation. */
    public void pledge(Actor officer, Pressed press, PledgedItem.Given given) {
        acts.act(officer, press, "lending.pledged", given, (application, file, at) -> {
            Content content = editions.of(application).content();
            PledgedItem item = PledgedItem.of(given, content, promise.months(application, content, file), at.today());
            file.pledge(item, at.by(), at.now(), at.today());
        });
    }

    /** A thing is pledged no more, or was recorded by mistake. */
    public void unpledge(Actor officer, Pressed press, UUID item) {
        acts.act(
                officer,
                press,
                "lending.unpledged",
                item,
                (application, file, at) -> file.unpledge(item, at.by(), at.now(), at.today()));
    }

    /** Records the registration of the pledge contract: the term of the pay-out runs from it. */
    public void register(Actor officer, Pressed press, PledgeRegistration registration) {
        acts.act(
                officer,
                press,
                "lending.registered",
                registration,
                (application, file, at) -> file.register(registration, at.by(), at.now(), at.today()));
    }

    /** Records the account, with the bank's certificate of it. */
    public void account(Actor officer, Pressed press, BorrowerAccount account) {
        acts.act(
                officer,
                press,
                "lending.account",
                account,
                (application, file, at) -> file.account(account, at.by(), at.now(), at.today()));
    }

    /**
     * Enters the pay-out; the other officers of the operator are told that it waits.
     *
     * @param reference number of the bank's payment
     * @throws FieldViolationException by the reference that another pay-out has, or that is an account
     */
    public void enter(Actor officer, Pressed press, LocalDate day, String reference) {
        acts.act(officer, press, "lending.entered", List.of(day, reference), (application, file, at) -> {
            if (Iban.isIn(reference)) { // it would stand whole where accounts are masked
                throw new FieldViolationException("reference", "lending.error.reference-iban");
            }
            if (files.isPaidBy(application.getId(), reference)) {
                throw new FieldViolationException("reference", "lending.error.reference");
            }
            Instant agreed = file.getAgreedAt();
            LocalDate agreedOn = agreed == null ? null : LocalDate.ofInstant(agreed, clock.getZone());
            file.enter(day, reference, agreedOn, at.by(), at.now(), at.today());
            messages.entered(application, at.by(), person -> reach.isTied(person, application));
        });
    }

    /** Takes back what was entered and is not confirmed yet. */
    public void takeBack(Actor officer, Pressed press) {
        acts.act(
                officer,
                press,
                "lending.taken-back",
                null,
                (application, file, at) -> file.takeBack(at.by(), at.now(), at.today()));
    }

    /** Another officer confirms the pay-out: what was committed is paid, and the borrower is told. */
    public void confirm(Actor officer, Pressed press) {
        acts.act(officer, press, "lending.paid", null, (application, file, at) -> {
            file.confirm(at.by(), at.now(), at.today());
            limits.pay(at.by(), application.getId());
            messages.paid(application, file);
            events.publishEvent(new PaidOut(file));
        });
    }
}
