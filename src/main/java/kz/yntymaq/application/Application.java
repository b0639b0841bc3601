package kz.yntymaq.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territory;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A co-operative's application for a microcredit. Its state changes only through the methods named for
 * what happens; each leaves a {@link Transition}.
 */
@Entity
@Table(name = "loan_application")
public class Application {

    @Id
    private UUID id;

    private String programme;
    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Embedded
    private @Nullable ApplicationNumber number;

    private @Nullable Instant submittedAt;

    @Embedded
    private Answers answers;

    @Embedded
    private @Nullable Deadlines deadlines;

    @Embedded
    private @Nullable Conclusion conclusion;

    private @Nullable UUID decidedBy;
    private Instant createdAt;

    @Embedded
    private Corrections corrections = new Corrections();

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
    protected Application() {}

    /** A new draft of a co-operative. */
    public static Application draft(UUID cooperativeId, UUID by, Instant now) {
        var draft = new Application();
        draft.id = UUID.randomUUID();
        draft.programme = Programmes.AUYL_AMANATY;
        draft.cooperativeId = cooperativeId;
        draft.state = ApplicationState.DRAFT;
        draft.createdAt = now;
        draft.answers = new Answers(by, now);
        draft.transitions.add(Transition.of(by, now, null, draft.state, null, null));
        return draft;
    }

    // ---- answers: any of them may be missing in a draft; in a correction only the asked ones change

    /**
     * Place of the project and the common volume of produce. Once numbered it stays in its district, whose
     * queue and money it stands in.
     */
    void fillCooperative(@Nullable Territory village, @Nullable String commodityVolume, UUID by, Instant now) {
        edited(by, now);
        if (mayEdit(Field.VILLAGE)
                && number != null
                && (village == null
                        || !Objects.equals(
                                village.getOblastCode(), answers.getOblastCode()) // a place may have no district
                        || !Objects.equals(village.getDistrictCode(), answers.getDistrictCode()))) {
            throw new FieldViolationException("village", "application.error.other-district");
        }
        answers.fillCooperative(village, commodityVolume, this::mayEdit);
    }

    /** Leading digits of the places that it may name: those of its district once it has a number, else none. */
    public String districtToStayIn() {
        String oblast = answers.getOblastCode();
        String district = answers.getDistrictCode();
        if (number == null || oblast == null) {
            return "";
        }
        return district == null
                ? oblast.substring(0, Level.OBLAST.digits())
                : district.substring(0, Level.DISTRICT.digits());
    }

    /** What the money is for. */
    public void fillPurpose(
            @Nullable Direction direction, @Nullable String purpose, List<Purchase> purchases, UUID by, Instant now) {
        edited(by, now);
        answers.fillPurpose(direction, purpose, purchases, this::mayEdit);
    }

    /** How much and for how long. */
    public void fillTerms(LoanTerms given, UUID by, Instant now) {
        edited(by, now);
        answers.fillTerms(given, this::mayEdit);
    }

    /** Jobs and income. */
    public void fillWorkPlan(WorkPlan given, UUID by, Instant now) {
        edited(by, now);
        answers.fillWorkPlan(given, this::mayEdit);
    }

    /** Things offered as security. */
    public void fillCollateral(List<CollateralItem> items, UUID by, Instant now) {
        edited(by, now);
        answers.fillCollateral(items, this::mayEdit);
    }

    /** A document was added or taken away. @throws WrongStateException when this document may not change now */
    void documentChanged(DocumentKind kind, UUID by, Instant now) {
        require(mayEdit(Field.of(kind)), "change a document");
        edited(by, now);
    }

    /** Whether the applicant may change this answer or document now. */
    public boolean mayEdit(Field field) {
        return state == ApplicationState.DRAFT
                || state == ApplicationState.CORRECTION_ASKED && corrections.isOpen(field);
    }

    private void edited(UUID by, Instant now) {
        require(state == ApplicationState.DRAFT || state == ApplicationState.CORRECTION_ASKED, "edit");
        answers.edited(by, now);
    }

    // ---- the way of an application

    /** Sends it: it gets its number and its place, and the clocks start. */
    public void submit(ApplicationNumber number, Deadlines deadlines, UUID by, Instant now) {
        require(state == ApplicationState.DRAFT, "submit");
        this.number = number;
        this.submittedAt = now;
        this.deadlines = deadlines;
        enter(Stage.DOCUMENT_CHECK, by, now, null, LegalReference.ROUTE);
    }

    /**
     * Gives it back for named corrections; the clock stops.
     *
     * @param asked field and comment of each; at least one
     * @param values how each field reads now
     */
    public void askForCorrections(
            List<AskedCorrection> asked, FieldValues values, UUID by, Instant now, LocalDate today) {
        require(isAt(Stage.DOCUMENT_CHECK), "ask for corrections");
        corrections.ask(this, asked, values, by, now);
        this.deadlines = getDeadlines().stopped(today);
        move(ApplicationState.CORRECTION_ASKED, by, now, null, LegalReference.ROUTE);
    }

    /** Sends the corrected application back; the clocks go on where they stopped. The place stays. */
    public void sendBack(FieldValues values, Deadlines moved, UUID by, Instant now) {
        require(state == ApplicationState.CORRECTION_ASKED, "send back");
        corrections.sentBack(values, now);
        this.deadlines = moved;
        enter(Stage.DOCUMENT_CHECK, by, now, null, LegalReference.ROUTE);
    }

    /** The documents are in order. */
    public void completeDocumentCheck(UUID by, Instant now) {
        require(isAt(Stage.DOCUMENT_CHECK), "complete the document check");
        enter(Stage.CONCLUSION, by, now, null, LegalReference.ROUTE);
    }

    /**
     * The district akimat's conclusion; a negative one does not end the matter but goes with it.
     *
     * @param supports whether the akimat supports the project
     */
    public void conclude(boolean supports, String words, UUID by, Instant now) {
        require(isAt(Stage.CONCLUSION), "conclude");
        this.conclusion = new Conclusion(supports, words, by);
        enter(Stage.DECISION, by, now, words, LegalReference.ROUTE);
    }

    /** Approves it. The caller reserves the money in the same transaction. */
    public void approve(String reason, UUID by, Instant now) {
        require(isAt(Stage.DECISION), "approve");
        decide(ApplicationState.APPROVED, by, now, reason, LegalReference.ROUTE);
    }

    /** Refuses it at the document check or at the decision. @param ground place in the rules that it rests on */
    public void refuse(String reason, LegalReference ground, UUID by, Instant now) {
        require(isAt(Stage.DOCUMENT_CHECK) || isAt(Stage.DECISION), "refuse");
        decide(ApplicationState.REFUSED, by, now, reason, ground);
    }

    /** The applicant takes it back; a draft is given up the same way. */
    public void withdraw(@Nullable String reason, UUID by, Instant now) {
        require(state.isOpen(), "withdraw");
        end(ApplicationState.WITHDRAWN, by, now, reason, null);
    }

    /** The calendar has changed: each deadline is counted anew. @return whether any moved */
    public boolean recount(UnaryOperator<LocalDate> anew) {
        require(state.isWaiting(), "recount the deadlines");
        Deadlines before = getDeadlines();
        return !before.equals(deadlines = before.recounted(anew));
    }

    private void decide(ApplicationState to, UUID by, Instant now, String reason, LegalReference basis) {
        if (isConcludedBy(by)) {
            throw new RuleViolationException("application.error.same-person");
        }
        this.decidedBy = by;
        end(to, by, now, reason, basis);
    }

    private void enter(Stage next, UUID by, Instant now, @Nullable String reason, LegalReference basis) {
        this.stage = next;
        this.deadlines = getDeadlines().running(next);
        move(ApplicationState.SUBMITTED, by, now, reason, basis);
    }

    private void end(
            ApplicationState to, UUID by, Instant now, @Nullable String reason, @Nullable LegalReference basis) {
        this.stage = null;
        this.deadlines = getDeadlines().ended();
        move(to, by, now, reason, basis);
    }

    private void move(
            ApplicationState to, UUID by, Instant now, @Nullable String reason, @Nullable LegalReference basis) {
        transitions.add(Transition.of(by, now, state, to, reason, basis));
        this.state = to;
    }

    private boolean isAt(Stage wanted) {
        return state == ApplicationState.SUBMITTED && stage == wanted;
    }

    private void require(boolean possible, String action) {
        if (!possible) {
            throw new WrongStateException(state, action);
        }
    }

    // ---- what it holds

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
        return number == null ? null : number.written();
    }

    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }

    /** Whether this person wrote the conclusion, and so does not decide. */
    public boolean isConcludedBy(UUID account) {
        return conclusion != null && conclusion.by().equals(account);
    }

    /** Whether consideration of the documents was refused (rules, point 6), not the microcredit (point 7). */
    public boolean isRefusedByDocuments() {
        return state == ApplicationState.REFUSED && conclusion == null;
    }

    public Answers getAnswers() {
        return answers;
    }

    public Deadlines getDeadlines() {
        return Objects.requireNonNullElse(deadlines, Deadlines.NONE);
    }

    /** The district akimat's conclusion; null until it is written. */
    public @Nullable Conclusion getConclusion() {
        return conclusion;
    }

    public Corrections getCorrections() {
        return corrections;
    }

    public List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }

    public int getVersion() {
        return version;
    }
}
