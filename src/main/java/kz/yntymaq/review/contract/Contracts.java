package kz.yntymaq.review.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down by which decision a larger share is given back, and the contract with which an approved one enters the list. */
@Service
@Transactional
public class Contracts {

    /** As a record keeps a day, whatever the language of its reader. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final RaisedShares shares;
    private final SubsidyContracts contracts;
    private final AwaitedContracts awaited;
    private final Reviews reviews;
    private final ApplicationEditions editions;
    private final ListEntries lists;
    private final WorkingCalendar calendar;
    private final Format format;
    private final Clock clock;

    Contracts(
            RaisedShares shares,
            SubsidyContracts contracts,
            AwaitedContracts awaited,
            Reviews reviews,
            ApplicationEditions editions,
            ListEntries lists,
            WorkingCalendar calendar,
            Format format,
            Clock clock) {
        this.shares = shares;
        this.contracts = contracts;
        this.awaited = awaited;
        this.reviews = reviews;
        this.editions = editions;
        this.lists = lists;
        this.calendar = calendar;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Writes down that the administrator raised the share; what the application comes to is computed anew.
     *
     * @param share percent, above the edition's own and at most what it lets a decision give
     * @param document number of the decision
     * @param money whether the local budget has money for it, without which the act raises nothing
     * @throws FieldViolationException for a share out of these bounds, without money, and for a day to come or of another
     *     year than that of the application, for which alone the act lets it be raised
     */
    public void raise(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            BigDecimal share,
            String document,
            LocalDate decidedOn,
            boolean money,
            @Nullable String reason) {
        String words = "%s %% · %s · %s".formatted(share.toPlainString(), numbered(document), DAY.format(decidedOn))
                + (reason == null ? "" : " · " + reason);
        reviews.note(
                actor, id, onceKey, version, ReviewAction.RAISE, ApplicationEvent.SHARE_RAISED, words, application -> {
                    Content content = editions.of(application).content();
                    BigDecimal tenge = SubsidyAmount.shared(
                                    content, application.getAnswers().given()::rows, share)
                            .orElseThrow(() -> new RuleViolationException("review.approval.no-amount"));
                    shares.save(RaisedShare.of(
                            id,
                            new RaisedShare.Decision(share, document, decidedOn, money, reason),
                            bounds(application),
                            LocalDate.now(clock),
                            tenge,
                            actor.accountId(),
                            clock.instant()));
                    application.getAnswers().computed(tenge);
                });
    }

    /** A number with its sign, which may have been typed already. */
    private static String numbered(String number) {
        return number.contains("№") ? number : "№ " + number;
    }

    /** Between what a decision may go for an application whose edition lets one raise the share. */
    RaisedShare.Bounds bounds(Application application) {
        Content content = editions.of(application).content();
        AmountFormula formula = Objects.requireNonNull(content.amount());
        return new RaisedShare.Bounds(
                figure(content, formula.share()),
                figure(content, formula.raisedShare()),
                shares.findByApplicationIdOrderByRecordedAtDesc(application.getId()).stream()
                        .findFirst()
                        .map(RaisedShare::getShare)
                        .orElse(null),
                LocalDate.ofInstant(Objects.requireNonNull(application.getSubmittedAt()), clock.getZone())
                        .getYear());
    }

    private static BigDecimal figure(Content content, @Nullable String code) {
        return content.figure(Objects.requireNonNull(code))
                .map(FigureEntry::value)
                .orElseThrow();
    }

    /** What an application comes to for each purchase at a share. @param share percent */
    List<SubsidyAmount.Line> lines(Application application, BigDecimal share) {
        return SubsidyAmount.bought(
                editions.of(application).content(), application.getAnswers().given()::rows, share);
    }

    /**
     * Writes the contract on what was approved down; with it the application begins to wait for its money.
     *
     * @param tenge what was approved
     * @throws FieldViolationException for another sum, and for a day to come or before the approval
     * @throws RuleViolationException unless it is approved and waits for its contract
     */
    public void sign(
            Actor actor, UUID id, UUID onceKey, int version, String number, LocalDate signedOn, BigDecimal tenge) {
        String words = "%s · %s · %s".formatted(numbered(number), DAY.format(signedOn), format.money(tenge));
        reviews.note(
                actor, id, onceKey, version, ReviewAction.CONTRACT, ApplicationEvent.CONTRACTED, words, application -> {
                    BigDecimal approved =
                            Objects.requireNonNull(application.getAnswers().getAmount());
                    if (approved.compareTo(tenge) != 0) {
                        throw new FieldViolationException("tenge", "review.contract.error.sum", format.money(approved));
                    }
                    contracts.save(SubsidyContract.of(
                            id,
                            number,
                            signedOn,
                            LocalDate.ofInstant(application.lastMove().at(), clock.getZone()),
                            LocalDate.now(clock),
                            tenge,
                            actor.accountId(),
                            clock.instant()));
                    lists.contracted(actor.accountId(), application);
                });
    }

    /** The term of a contract. @param source place of the act that sets it */
    record Term(LocalDate until, LegalReference source) {}

    /** Until when the contract of an application is to be made; empty unless one is waited for and the edition sets a term. */
    @Transactional(readOnly = true)
    Optional<Term> term(Application application) {
        return awaited.approvedOn(application.getId())
                .flatMap(approved -> editions.of(application)
                        .content()
                        .contractDays()
                        .map(days -> new Term(calendar.plus(approved, days.whole()), days.source())));
    }

    /** The decisions on the share of an application that the caller has opened, the newest first; the first counts. */
    @Transactional(readOnly = true)
    List<RaisedShare> raised(Application application) {
        return shares.findByApplicationIdOrderByRecordedAtDesc(application.getId());
    }

    /** Day on which the contract of an application that the caller has opened was signed; empty before it is written down. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> signedOn(Application application) {
        return contract(application).map(SubsidyContract::getSignedOn);
    }

    /** The contract of an application that the caller has opened; empty before it is made. */
    @Transactional(readOnly = true)
    Optional<SubsidyContract> contract(Application application) {
        return contracts.findById(application.getId());
    }
}
