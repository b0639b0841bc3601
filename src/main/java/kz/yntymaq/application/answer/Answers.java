package kz.yntymaq.application.answer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.application.Application;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant answered, and who changed it last; in a draft any of it may be missing. It changes
 * through its {@link Application} alone, which says of each field whether it may.
 */
@Embeddable
public class Answers {

    private @Nullable String villageCode;
    private @Nullable String oblastCode;
    private @Nullable String districtCode;

    @Embedded
    private @Nullable Produce produce;

    @Embedded
    private @Nullable Project project;

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

    private UUID editedBy;
    private Instant editedAt;

    /** Version of the application in which each section was saved last, in their order; those never saved may be missing. */
    private int[] savedIn = {};

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Answers() {}

    /** None given yet. */
    public Answers(UUID by, Instant now) {
        this.editedBy = by;
        this.editedAt = now;
    }

    /** Takes over what another application answered. */
    public void copy(Answers other) {
        this.villageCode = other.villageCode;
        this.oblastCode = other.oblastCode;
        this.districtCode = other.districtCode;
        this.produce = other.produce;
        this.project = other.project;
        this.terms = other.terms;
        this.workPlan = other.workPlan;
        replace(purchases, other.purchases);
        replace(collateral, other.collateral);
    }

    public void edited(UUID by, Instant now) {
        this.editedBy = by;
        this.editedAt = now;
    }

    /** Notes that a section is saved. @param version that the application has then */
    public void saved(Section section, int version) {
        int[] saved = Arrays.copyOf(savedIn, Math.max(savedIn.length, section.ordinal() + 1));
        saved[section.ordinal()] = version;
        this.savedIn = saved;
    }

    /** Whether nobody saved a section since an earlier version of the application. */
    public boolean isUnsavedSince(int version, Section section) {
        return version >= (section.ordinal() < savedIn.length ? savedIn[section.ordinal()] : 0);
    }

    public void fillCooperative(@Nullable Territory village, Produce given, Predicate<Field> mayEdit) {
        if (mayEdit.test(Field.VILLAGE)) {
            this.villageCode = village == null ? null : village.getCode();
            this.oblastCode = village == null ? null : village.getOblastCode();
            this.districtCode = village == null ? null : village.getDistrictCode();
        }
        this.produce = given.onto(getProduce(), mayEdit);
    }

    public void fillPurpose(Project given, List<Purchase> purchases, Predicate<Field> mayEdit) {
        this.project = given.onto(getProject(), mayEdit);
        if (mayEdit.test(Field.PURCHASES)) {
            replace(this.purchases, purchases);
        }
    }

    public void fillTerms(LoanTerms given, Predicate<Field> mayEdit) {
        this.terms = given.onto(getTerms(), mayEdit);
    }

    public void fillWorkPlan(WorkPlan given, Predicate<Field> mayEdit) {
        this.workPlan = given.onto(getWorkPlan(), mayEdit);
    }

    public void fillCollateral(List<CollateralItem> items, Predicate<Field> mayEdit) {
        if (mayEdit.test(Field.COLLATERAL)) {
            replace(this.collateral, items);
        }
    }

    /** Leaves equal rows untouched, so that nothing is written for them. */
    private static <R> void replace(List<R> stored, List<R> given) {
        if (!stored.equals(given)) {
            stored.clear();
            stored.addAll(given);
        }
    }

    /** Place of the project; its oblast and district stand beside it. */
    public @Nullable String getVillageCode() {
        return villageCode;
    }

    public @Nullable String getOblastCode() {
        return oblastCode;
    }

    /** Null where a place stands right under its oblast. */
    public @Nullable String getDistrictCode() {
        return districtCode;
    }

    /** Whether a place lies in the district of the project; a place may stand right under its oblast. */
    public boolean isInDistrictOf(@Nullable Territory place) {
        return place != null
                && Objects.equals(place.getOblastCode(), oblastCode)
                && Objects.equals(place.getDistrictCode(), districtCode);
    }

    /** Leading digits of the places in the district of the project; of its oblast where there is no district. */
    public String districtDigits() {
        if (districtCode != null) {
            return districtCode.substring(0, Level.DISTRICT.digits());
        }
        return oblastCode == null ? "" : oblastCode.substring(0, Level.OBLAST.digits());
    }

    public Produce getProduce() {
        return Objects.requireNonNullElse(produce, Produce.NONE);
    }

    public Project getProject() {
        return Objects.requireNonNullElse(project, Project.NONE);
    }

    public @Nullable Direction getDirection() {
        return getProject().direction();
    }

    public LoanTerms getTerms() {
        return Objects.requireNonNullElse(terms, LoanTerms.NONE);
    }

    public WorkPlan getWorkPlan() {
        return Objects.requireNonNullElse(workPlan, WorkPlan.NONE);
    }

    public List<Purchase> getPurchases() {
        return List.copyOf(purchases);
    }

    public List<CollateralItem> getCollateral() {
        return List.copyOf(collateral);
    }

    /** Value of all things offered as security, by the applicant's own estimate, in tenge. */
    public BigDecimal getCollateralValue() {
        return collateral.stream()
                .map(CollateralItem::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who changed an answer or a document last. */
    public UUID getEditedBy() {
        return editedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }
}
