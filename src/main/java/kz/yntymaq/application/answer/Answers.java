package kz.yntymaq.application.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.yntymaq.application.Application;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territory;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant answered, and who changed it last; in a draft any of it may be missing. It changes
 * through its {@link Application} alone, which says of each question whether it may. What lists of applications are
 * asked by stands in columns of its own, filled from the questions that have its role.
 */
@Embeddable
public class Answers {

    /** Of this much on, the column of the amount does not hold it. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);

    private static final int MOST_DELETED = 5;

    @Column(name = "answers", columnDefinition = "jsonb")
    @Convert(converter = AnswersColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private GivenAnswers given = GivenAnswers.NONE;

    private @Nullable String villageCode;
    private @Nullable String oblastCode;
    private @Nullable String districtCode;
    private @Nullable String direction;
    private @Nullable BigDecimal amount;

    @Column(name = "rules_at_sending", columnDefinition = "jsonb")
    @Convert(converter = FoundColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Map<String, String> rulesAtSending = Map.of();

    @Column(name = "deleted_rows", columnDefinition = "jsonb")
    @Convert(converter = DeletedRowsColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<DeletedRow> deletedRows = List.of();

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
        this.given = other.given;
        this.villageCode = other.villageCode;
        this.oblastCode = other.oblastCode;
        this.districtCode = other.districtCode;
        this.direction = other.direction;
        this.amount = other.amount;
    }

    public void edited(UUID by, Instant now) {
        this.editedBy = by;
        this.editedAt = now;
    }

    /** Whether nobody saved a section since an earlier version of the application. */
    public boolean isUnsavedSince(int version, Section section) {
        return version >= (section.place() < savedIn.length ? savedIn[section.place()] : 0);
    }

    /**
     * Takes the answers of a page; what may not change now, and what the page did not ask, keeps what it holds.
     *
     * @param typed all answers of the page
     * @param version that the application has then
     * @param territories finds a place by its code
     */
    public void fill(
            Sheet sheet,
            Section section,
            GivenAnswers typed,
            Predicate<String> mayEdit,
            Function<String, Optional<Territory>> territories,
            int version) {
        GivenAnswers before = given;
        this.given = before.with(
                typed,
                section.asked(before).stream().map(Field::code).filter(mayEdit).toList());
        sheet.field(Question.Role.PLACE)
                .map(place -> given.text(place.code()))
                .ifPresentOrElse(code -> place(code, territories), () -> place(null));
        fillColumns(sheet);
        int[] saved = Arrays.copyOf(savedIn, Math.max(savedIn.length, section.place() + 1));
        saved[section.place()] = version;
        this.savedIn = saved;
    }

    private void place(String code, Function<String, Optional<Territory>> territories) {
        if (!code.equals(villageCode)) {
            place(territories.apply(code).orElse(null));
        }
    }

    private void place(@Nullable Territory village) {
        this.villageCode = village == null ? null : village.getCode();
        this.oblastCode = village == null ? null : village.getOblastCode();
        this.districtCode = village == null ? null : village.getDistrictCode();
    }

    /** Fills what lists are asked by, by the questions of an edition. */
    public void fillColumns(Sheet sheet) {
        this.direction = text(sheet, Question.Role.DIRECTION);
        this.amount = sheet.field(Question.Role.AMOUNT)
                .map(field -> given.number(field.code()))
                .filter(sum -> sum.signum() > 0 && sum.compareTo(MOST) < 0)
                .orElse(null);
    }

    /** What a subsidy comes to by its formula: what is asked for where no question asks for a sum. */
    public void computed(BigDecimal tenge) {
        this.amount = tenge.signum() > 0 && tenge.compareTo(MOST) < 0 ? tenge : null;
    }

    /** An answer that was told elsewhere than on its page. @param question its code */
    public void tell(String question, String answer) {
        this.given = given.with(question, answer);
    }

    private @Nullable String text(Sheet sheet, Question.Role role) {
        return sheet.field(role).map(field -> given.text(field.code())).orElse(null);
    }

    /** Keeps what the rules said of them when they were sent. @param outcomes by the names of the rules */
    public void sent(Map<String, String> outcomes) {
        this.rulesAtSending = Map.copyOf(outcomes);
        this.deletedRows = List.of();
    }

    /** The rows that were deleted and may be brought back, the last one first; none once they were sent. */
    public List<DeletedRow> deletedRows() {
        return deletedRows;
    }

    /** Keeps what may be brought back. @param rows the last one first; only {@value #MOST_DELETED} are kept */
    public void keepDeleted(List<DeletedRow> rows) {
        this.deletedRows = rows.stream().limit(MOST_DELETED).toList();
    }

    /** What the rules said when they were sent, by the names of the rules; nothing of a draft. */
    public Map<String, String> rulesAtSending() {
        return rulesAtSending;
    }

    /** All of them. */
    public GivenAnswers given() {
        return given;
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

    /** Code of the kind of project; null while not answered. */
    public @Nullable String getDirection() {
        return direction;
    }

    /** Tenge asked for; null while not answered. */
    public @Nullable BigDecimal getAmount() {
        return amount;
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

    /** Who changed an answer or a document last. */
    public UUID getEditedBy() {
        return editedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }
}
