package kz.yntymaq.lending;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * An approved microcredit on its way to the money (rules of «Ауыл аманаты», point 7): the contract and the borrower's
 * agreement, what is pledged and its registration, the account, the pay-out. What was recorded may be put right until a
 * pay-out is entered; the terms only until the borrower agreed. The order of steps is the portal's own.
 */
@Entity
@Table(name = "loan_file")
public class LoanFile extends PledgedLoan {

    @Id
    private UUID id;

    private UUID applicationId;
    private UUID applicantId;
    private BigDecimal tenge;
    private LocalDate approvedOn;

    /** Whether the borrower is a person who promised to register as an entrepreneur; told when the contract is drawn up. */
    private boolean registers;

    private @Nullable LocalDate entrepreneurOn;

    @Embedded
    private @Nullable LoanTerms terms;

    private @Nullable UUID drawnBy;
    private @Nullable Instant agreedAt;

    @Embedded
    private @Nullable BorrowerAccount account;

    @Embedded
    private @Nullable LoanPayout payout;

    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LoanFile() {}

    /**
     * Draws the contract up, or anew.
     *
     * @param registers whether the borrower promised to register as an entrepreneur
     * @throws RuleViolationException once the borrower agreed, unless the day of the first payment came before the money did
     */
    void draw(LoanTerms drawn, boolean registers, UUID by, Instant now, LocalDate today) {
        requireOpen();
        if (!mayDraw(today)) {
            throw new RuleViolationException("lending.error.agreed");
        }
        this.terms = drawn;
        this.registers = registers;
        this.drawnBy = by;
        this.agreedAt = null;
        note("DRAWN", drawn.told(), by, now, today);
    }

    /** Whether the contract may be drawn up: before the borrower agreed, and anew where the first payment came before the money. */
    public boolean mayDraw(LocalDate today) {
        return payout == null
                && endedOn == null
                && (terms == null || agreedAt == null || !today.isBefore(terms.firstOn()));
    }

    /** Whether the borrower may agree to the terms: before the day of the first payment. */
    public boolean waitsForAgreement(LocalDate today) {
        return endedOn == null && terms != null && agreedAt == null && today.isBefore(terms.firstOn());
    }

    /** The borrower agrees to the terms. */
    void agree(UUID by, Instant now, LocalDate today) {
        requireOpen();
        if (terms == null || agreedAt != null) {
            throw new RuleViolationException("lending.error.nothing-to-agree");
        }
        if (!today.isBefore(terms.firstOn())) {
            throw new RuleViolationException("lending.error.first-passed");
        }
        this.agreedAt = now;
        note("AGREED", RecordedValue.words(terms.number()), by, now, today);
    }

    /** The borrower registered as an entrepreneur. @throws FieldViolationException for a day to come */
    void entrepreneur(LocalDate day, UUID by, Instant now, LocalDate today) {
        requireOpen();
        if (!registers) {
            throw new RuleViolationException("lending.error.no-promise");
        }
        requirePast("day", day, today);
        this.entrepreneurOn = day;
        note("ENTREPRENEUR", new RecordedValue.Day(day), by, now, today);
    }

    /** @throws FieldViolationException for a certificate that is not taken today */
    void account(BorrowerAccount given, UUID by, Instant now, LocalDate today) {
        requireOpen();
        requirePast("day", given.certificateOn(), today);
        if (!given.isFreshOn(today)) {
            throw new FieldViolationException("day", "lending.error.certificate-old", BorrowerAccount.DAYS);
        }
        this.account = given;
        note("ACCOUNT", given.told(), by, now, today);
    }

    /**
     * Enters a pay-out, which another officer confirms.
     *
     * @param agreedOn day on which the borrower agreed
     * @throws RuleViolationException while something before it is missing
     * @throws FieldViolationException for a day to come, one on which something before it was missing, or one on which the first payment is due
     */
    void enter(LocalDate day, String reference, @Nullable LocalDate agreedOn, UUID by, Instant now, LocalDate today) {
        requireOpen();
        PledgeRegistration registration = getRegistration();
        if (getStage() != LoanStage.PAYOUT || registration == null || account == null || terms == null) {
            throw new RuleViolationException("lending.error.not-ready");
        }
        requirePast("day", day, today);
        if (day.isBefore(registration.registeredOn())) {
            throw new FieldViolationException("day", "lending.error.before-pledge");
        }
        if (agreedOn == null || day.isBefore(agreedOn)) {
            throw new FieldViolationException("day", "lending.error.before-agreed");
        }
        if (registers && (entrepreneurOn == null || day.isBefore(entrepreneurOn))) {
            throw new FieldViolationException("day", "lending.error.before-entrepreneur");
        }
        if (!day.isBefore(terms.firstOn())) {
            throw new FieldViolationException("day", "lending.error.after-first");
        }
        if (day.isBefore(account.certificateOn())) {
            throw new FieldViolationException("day", "lending.error.before-certificate");
        }
        if (!account.isFreshOn(day)) {
            throw new FieldViolationException("day", "lending.error.certificate-stale", BorrowerAccount.DAYS);
        }
        this.payout = new LoanPayout(day, reference, by, now, null, null);
        note("ENTERED", payout.told(), by, now, today);
    }

    /** What was entered by mistake is taken back before it is confirmed. */
    void takeBack(UUID by, Instant now, LocalDate today) {
        LoanPayout entered = requireEntered();
        this.payout = null;
        note("TAKEN_BACK", entered.told(), by, now, today);
    }

    /** @throws RuleViolationException for whoever entered it, and where none waits */
    void confirm(UUID by, Instant now, LocalDate today) {
        LoanPayout entered = requireEntered();
        if (entered.enteredBy().equals(by)) {
            throw new RuleViolationException("lending.error.same-person");
        }
        this.payout = entered.confirmed(by, now);
        note("PAID", entered.told(), by, now, today);
    }

    /** The approval was given up or taken back. @throws RuleViolationException where a pay-out was entered */
    void end(UUID by, Instant now, LocalDate today) {
        requireOpen();
        this.endedOn = today;
        note("ENDED", null, by, now, today);
    }

    /** Money of it came back, or was recorded by mistake. @throws RuleViolationException before it was paid out */
    public void repaid(String event, RecordedValue words, UUID by, Instant now, LocalDate today) {
        requirePaid();
        note(event, words, by, now, today);
    }

    /** @throws RuleViolationException before it was paid out */
    public LoanPayout requirePaid() {
        if (payout == null || !payout.isConfirmed()) {
            throw new RuleViolationException("lending.error.not-paid");
        }
        return payout;
    }

    private LoanPayout requireEntered() {
        if (payout == null || payout.isConfirmed()) {
            throw new RuleViolationException("lending.error.nothing-entered");
        }
        return payout;
    }

    /** What keeps it from being changed or given up: a pay-out. @return message key, null for nothing */
    public @Nullable String hold() {
        if (payout == null) {
            return endedOn == null ? null : "lending.error.ended";
        }
        return payout.isConfirmed() ? "lending.error.paid" : "lending.error.entered";
    }

    @Override
    void requireOpen() {
        String held = hold();
        if (held != null) {
            throw new RuleViolationException(held);
        }
    }

    @Override
    LoanStage next() {
        if (endedOn != null) {
            return LoanStage.ENDED;
        }
        if (payout != null) {
            return payout.isConfirmed() ? LoanStage.PAID : LoanStage.CONFIRMATION;
        }
        if (terms == null) {
            return LoanStage.CONTRACT;
        }
        if (agreedAt == null) {
            return LoanStage.AGREEMENT;
        }
        if (getRegistration() == null) {
            return LoanStage.PLEDGE;
        }
        return account == null || (registers && entrepreneurOn == null) ? LoanStage.PAPERS : LoanStage.PAYOUT;
    }

    public UUID getId() {
        return id;
    }

    public UUID getApplicationId() {
        return applicationId;
    }

    public UUID getApplicantId() {
        return applicantId;
    }

    /** The sum that was approved. */
    public BigDecimal getTenge() {
        return tenge;
    }

    @Override
    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public boolean isRegistering() {
        return registers;
    }

    public @Nullable LocalDate getEntrepreneurOn() {
        return entrepreneurOn;
    }

    public @Nullable LoanTerms getTerms() {
        return terms;
    }

    /** The officer who drew the contract up last. */
    public @Nullable UUID getDrawnBy() {
        return drawnBy;
    }

    public @Nullable Instant getAgreedAt() {
        return agreedAt;
    }

    public @Nullable BorrowerAccount getAccount() {
        return account;
    }

    public @Nullable LoanPayout getPayout() {
        return payout;
    }

    public int getVersion() {
        return version;
    }
}
