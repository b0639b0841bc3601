package kz.yntymaq.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.audit.Transition;
import kz.yntymaq.territory.Territory;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A co-operative's application for a microcredit. Its state changes only through the methods named for
 * what happens; each leaves a {@link Transition}.
 */
@Entity
public class LoanApplication {

    @Id
    private UUID id;

    private String programme;
    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    private @Nullable String number;
    private @Nullable Integer queueYear;
    private @Nullable Integer queuePlace;
    private @Nullable Instant submittedAt;

    private @Nullable String villageCode;
    private @Nullable String oblastCode;
    private @Nullable String districtCode;
    private @Nullable String commodityVolume;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable String purpose;

    @Embedded
    private @Nullable LoanTerms terms;

    @Embedded
    private @Nullable WorkPlan workPlan;

    @ElementCollection
    @CollectionTable(name = "application_purchase", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "row")
    private List<Purchase> purchases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "application_collateral", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "row")
    private List<CollateralItem> collateral = new ArrayList<>();

    @Embedded
    private @Nullable Deadlines deadlines;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate clockStoppedOn;
    private @Nullable Boolean conclusionSupports;
    private @Nullable String conclusion;
    private @Nullable UUID concludedBy;
    private @Nullable UUID decidedBy;

    private UUID editedBy;
    private Instant editedAt;
    private Instant createdAt;

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("askedAt")
    private List<Correction> corrections = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "application_transition", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "row")
    private List<Transition> transitions = new ArrayList<>();

    @Version
    @Column(nullable = false)
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LoanApplication() {}

    private LoanApplication(UUID cooperativeId, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.programme = ApplicationNumber.AUYL_AMANATY;
        this.cooperativeId = cooperativeId;
        this.state = ApplicationState.DRAFT;
        this.createdAt = now;
        this.editedBy = by;
        this.editedAt = now;
        transitions.add(Transition.of(by, now, null, state, null, null));
    }

    /** A new draft of a co-operative. */
    static LoanApplication draft(UUID cooperativeId, UUID by, Instant now) {
        return new LoanApplication(cooperativeId, by, now);
    }

    // ---- answers: any of them may be missing in a draft; in a correction only the asked ones change

    /**
     * Place of the project and the common volume of produce. Once numbered it stays in its district, whose
     * queue and money it stands in.
     */
    void fillCooperative(@Nullable Territory village, @Nullable String commodityVolume, UUID by, Instant now) {
        edited(by, now);
        if (mayEdit(Field.VILLAGE)) {
            if (number != null && (village == null || !Objects.equals(village.getDistrictCode(), districtCode))) {
                throw new kz.yntymaq.page.FieldRefusedException("village", "application.error.other-district");
            }
            this.villageCode = village == null ? null : village.getCode();
            this.oblastCode = village == null ? null : village.getOblastCode();
            this.districtCode = village == null ? null : village.getDistrictCode();
        }
        if (mayEdit(Field.COMMODITY_VOLUME)) {
            this.commodityVolume = commodityVolume;
        }
    }

    /** What the money is for. */
    void fillPurpose(@Nullable Direction direction, @Nullable String purpose, List<Purchase> purchases, UUID by, Instant now) {
        edited(by, now);
        if (mayEdit(Field.DIRECTION)) {
            this.direction = direction;
        }
        if (mayEdit(Field.PURPOSE)) {
            this.purpose = purpose;
        }
        if (mayEdit(Field.PURCHASES) && !this.purchases.equals(purchases)) {
            this.purchases.clear();
            this.purchases.addAll(purchases);
        }
    }

    /** How much and for how long. */
    void fillTerms(LoanTerms given, UUID by, Instant now) {
        edited(by, now);
        LoanTerms old = getTerms();
        this.terms = new LoanTerms(
                mayEdit(Field.AMOUNT) ? given.amount() : old.amount(),
                mayEdit(Field.TERM) ? given.termMonths() : old.termMonths(),
                mayEdit(Field.GRACE) ? given.graceMonths() : old.graceMonths());
    }

    /** Jobs and income. */
    void fillWorkPlan(WorkPlan given, UUID by, Instant now) {
        edited(by, now);
        WorkPlan old = getWorkPlan();
        this.workPlan = new WorkPlan(
                mayEdit(Field.JOBS_NOW) ? given.jobsNow() : old.jobsNow(),
                mayEdit(Field.JOBS_PLANNED) ? given.jobsPlanned() : old.jobsPlanned(),
                mayEdit(Field.INCOME_NOW) ? given.incomeNow() : old.incomeNow(),
                mayEdit(Field.INCOME_PLANNED) ? given.incomePlanned() : old.incomePlanned(),
                mayEdit(Field.PLAN) ? given.plan() : old.plan());
    }

    /** Things offered as security. */
    void fillCollateral(List<CollateralItem> items, UUID by, Instant now) {
        edited(by, now);
        if (mayEdit(Field.COLLATERAL) && !this.collateral.equals(items)) {
            this.collateral.clear();
            this.collateral.addAll(items);
        }
    }

    /** A document was added or taken away. @throws WrongStateException when this document may not change now */
    void documentChanged(DocumentKind kind, UUID by, Instant now) {
        if (!mayEdit(Field.of(kind))) {
            throw new WrongStateException(state, "change a document");
        }
        edited(by, now);
    }

    /** Whether the applicant may change this answer or document now. */
    public boolean mayEdit(Field field) {
        return state == ApplicationState.DRAFT
                || state == ApplicationState.CORRECTION_ASKED && fieldsToCorrect().contains(field);
    }

    private void edited(UUID by, Instant now) {
        if (state != ApplicationState.DRAFT && state != ApplicationState.CORRECTION_ASKED) {
            throw new WrongStateException(state, "edit");
        }
        this.editedBy = by;
        this.editedAt = now;
    }

    // ---- the way of an application

    /** Sends it: it gets its number and its place, and the clocks start. */
    void submit(ApplicationNumber number, Deadlines deadlines, UUID by, Instant now) {
        require("submit", ApplicationState.DRAFT);
        this.number = number.written();
        this.queueYear = number.year();
        this.queuePlace = number.counter();
        this.submittedAt = now;
        this.deadlines = deadlines;
        enter(Stage.DOCUMENT_CHECK);
        move(ApplicationState.SUBMITTED, by, now, null, "R 5");
    }

    /**
     * Gives it back for named corrections; the clock stops.
     *
     * @param asked field and comment of each; at least one
     * @param values how each field reads now
     */
    public void askForCorrections(List<AskedCorrection> asked, FieldValues values, UUID by, Instant now, LocalDate today) {
        requireStage("ask for corrections", Stage.DOCUMENT_CHECK);
        if (asked.isEmpty()) {
            throw new kz.yntymaq.page.RefusedException("application.error.no-corrections");
        }
        asked.forEach(ask -> corrections.add(
                new Correction(this, ask.field(), ask.comment(), values.of(ask.field()), by, now)));
        this.clockStoppedOn = today;
        this.dueOn = null;
        move(ApplicationState.CORRECTION_ASKED, by, now, null, "R 6");
    }

    /** Sends the corrected application back; the clocks go on where they stopped. The place stays. */
    void sendBack(FieldValues values, Deadlines moved, UUID by, Instant now) {
        require("send back", ApplicationState.CORRECTION_ASKED);
        openCorrections().forEach(correction -> correction.sentBack(values.of(correction.getField()), now));
        this.deadlines = moved;
        this.clockStoppedOn = null;
        enter(Stage.DOCUMENT_CHECK);
        move(ApplicationState.SUBMITTED, by, now, null, "R 6");
    }

    /** The documents are in order. */
    public void completeDocumentCheck(UUID by, Instant now) {
        requireStage("complete the document check", Stage.DOCUMENT_CHECK);
        enter(Stage.CONCLUSION);
        move(ApplicationState.SUBMITTED, by, now, null, "R 6");
    }

    /**
     * The district akimat's conclusion; a negative one does not end the matter but goes with it.
     *
     * @param supports whether the akimat supports the project
     */
    public void conclude(boolean supports, String conclusion, UUID by, Instant now) {
        requireStage("conclude", Stage.CONCLUSION);
        this.conclusionSupports = supports;
        this.conclusion = conclusion;
        this.concludedBy = by;
        enter(Stage.DECISION);
        move(ApplicationState.SUBMITTED, by, now, conclusion, null);
    }

    /** Approves it. The caller reserves the money in the same transaction. */
    public void approve(String reason, UUID by, Instant now) {
        requireStage("approve", Stage.DECISION);
        decided(by);
        move(ApplicationState.APPROVED, by, now, reason, "R 7");
    }

    /** Refuses it at the document check or at the decision. @param rule act and point of the rules */
    public void refuse(String reason, String rule, UUID by, Instant now) {
        require("refuse", ApplicationState.SUBMITTED);
        if (stage == Stage.CONCLUSION) {
            throw new WrongStateException(state, "refuse at the conclusion");
        }
        decided(by);
        move(ApplicationState.REFUSED, by, now, reason, rule);
    }

    /** The applicant takes it back; a draft is given up the same way. */
    void withdraw(@Nullable String reason, UUID by, Instant now) {
        if (!state.isOpen()) {
            throw new WrongStateException(state, "withdraw");
        }
        this.dueOn = null;
        this.stage = null;
        move(ApplicationState.WITHDRAWN, by, now, reason, null);
    }

    private void decided(UUID by) {
        if (by.equals(concludedBy)) {
            throw new kz.yntymaq.page.RefusedException("application.error.same-person");
        }
        this.decidedBy = by;
        this.dueOn = null;
        this.stage = null;
    }

    private void enter(Stage next) {
        this.stage = next;
        this.dueOn = getDeadlines().of(next);
    }

    private void move(ApplicationState to, UUID by, Instant now, @Nullable String reason, @Nullable String rule) {
        transitions.add(Transition.of(by, now, state, to, reason, rule));
        this.state = to;
    }

    private void require(String action, ApplicationState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new WrongStateException(state, action);
        }
    }

    private void requireStage(String action, Stage required) {
        if (state != ApplicationState.SUBMITTED || stage != required) {
            throw new WrongStateException(state, action);
        }
    }

    // ---- what it holds

    /** Corrections that the applicant still has to make. */
    public List<Correction> openCorrections() {
        return corrections.stream().filter(Correction::isOpen).toList();
    }

    /** Fields that the applicant still has to correct. */
    public Set<Field> fieldsToCorrect() {
        return openCorrections().stream()
                .map(Correction::getField)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    public UUID getId() {
        return id;
    }

    public String getProgramme() {
        return programme;
    }

    public UUID getCooperativeId() {
        return cooperativeId;
    }

    public ApplicationState getState() {
        return state;
    }

    /** Who works on it; null before it is sent and after its end. */
    public @Nullable Stage getStage() {
        return stage;
    }

    /** {@code AA-2026-11-000123}; null for a draft. */
    public @Nullable String getNumber() {
        return number;
    }

    public @Nullable Integer getQueueYear() {
        return queueYear;
    }

    /** Counter of the oblast and year; earlier submissions have smaller ones. */
    public @Nullable Integer getQueuePlace() {
        return queuePlace;
    }

    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }

    public @Nullable String getVillageCode() {
        return villageCode;
    }

    public @Nullable String getOblastCode() {
        return oblastCode;
    }

    public @Nullable String getDistrictCode() {
        return districtCode;
    }

    public @Nullable String getCommodityVolume() {
        return commodityVolume;
    }

    public @Nullable Direction getDirection() {
        return direction;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public List<Purchase> getPurchases() {
        return List.copyOf(purchases);
    }

    public LoanTerms getTerms() {
        return Objects.requireNonNullElse(terms, LoanTerms.NONE);
    }

    public WorkPlan getWorkPlan() {
        return Objects.requireNonNullElse(workPlan, WorkPlan.NONE);
    }

    public List<CollateralItem> getCollateral() {
        return List.copyOf(collateral);
    }

    public Deadlines getDeadlines() {
        return Objects.requireNonNullElse(deadlines, Deadlines.NONE);
    }

    /** When the present stage must be done; null while the clock stands still. */
    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    /** Since when the clock stands still; null while it runs. */
    public @Nullable LocalDate getClockStoppedOn() {
        return clockStoppedOn;
    }

    public @Nullable Boolean getConclusionSupports() {
        return conclusionSupports;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public @Nullable UUID getConcludedBy() {
        return concludedBy;
    }

    public @Nullable UUID getDecidedBy() {
        return decidedBy;
    }

    public UUID getEditedBy() {
        return editedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public List<Correction> getCorrections() {
        return List.copyOf(corrections);
    }

    public List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }

    public int getVersion() {
        return version;
    }
}
