package kz.yntymaq.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A place of the КАТО classifier. Its parent is its nearest ancestor that exists, for the tree has gaps. */
@Entity
public class Territory {

    /** Type code of rural places: the programme's villages are the settlements of this type. */
    static final short RURAL = 2;

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private Level level;

    private short typeCode;
    private String nameKk;
    private String nameRu;
    private @Nullable String nameEn;

    @Column
    private @Nullable String parentCode;

    private String oblastCode;
    private @Nullable String districtCode;
    private @Nullable String okrugCode;
    private boolean smallTown;
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    /** For JPA; rows come from migrations and the import. */
    @SuppressWarnings("NullAway.Init")
    protected Territory() {}

    /**
     * Whether projects of «Ауыл аманаты» may run here: a rural settlement, or a small town that an
     * administrator marked (rules of microcredit, point 8).
     */
    public boolean isEligible() {
        return closedOn == null && (isVillage() || smallTown);
    }

    /** The same on a day that has been: a place that was closed later was open then. */
    public boolean wasEligible(LocalDate day) {
        return (isVillage() || smallTown) && (closedOn == null || !closedOn.isBefore(day));
    }

    /** Whether it is a rural settlement. */
    public boolean isVillage() {
        return level == Level.SETTLEMENT && typeCode == RURAL;
    }

    /** Whether people may live here, for addresses and seats: a settlement that has not been closed. */
    public boolean isOpenSettlement() {
        return level == Level.SETTLEMENT && closedOn == null;
    }

    /** Message key of what it is called: village, small town, or the name of its level. */
    public String kindKey() {
        if (smallTown) {
            return "territory.kind.SMALL_TOWN";
        }
        return isVillage() ? "territory.kind.VILLAGE" : level.key();
    }

    /** Marks or unmarks it as a small town; only settlements can be one. */
    void markSmallTown(boolean smallTown) {
        if (level != Level.SETTLEMENT) {
            throw new IllegalStateException("only a settlement can be a small town, not " + level);
        }
        this.smallTown = smallTown;
    }

    /** Its name in the language of the page; Kazakh where it has no English one. */
    public String name() {
        return name(Language.current());
    }

    /** Its name in a language; Kazakh where it has no English one. */
    public String name(Language language) {
        return switch (language) {
            case KK -> nameKk;
            case RU -> nameRu.replace(" Г.А.", " г.а."); // as the classifier writes every other kind of place
            case EN -> nameEn == null ? nameKk : nameEn;
        };
    }

    public String getCode() {
        return code;
    }

    public Level getLevel() {
        return level;
    }

    public String getOblastCode() {
        return oblastCode;
    }

    public @Nullable String getDistrictCode() {
        return districtCode;
    }

    public @Nullable String getOkrugCode() {
        return okrugCode;
    }

    public boolean isSmallTown() {
        return smallTown;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public int getVersion() {
        return version;
    }
}
