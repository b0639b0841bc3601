package kz.yntymaq.cooperative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.EnumSet;
import java.util.Set;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/** What the register says of a co-operative: name, kinds of activity, seat. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // described at once by whoever begins a founding, else read by JPA
abstract class Described {

    private String nameKk;
    private String nameRu;
    private String seatCode;
    private String oblastCode;
    private @Nullable String districtCode;

    @ElementCollection
    @CollectionTable(name = "cooperative_kind", joinColumns = @JoinColumn(name = "cooperative_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<ActivityKind> kinds = EnumSet.noneOf(ActivityKind.class);

    void describe(String nameKk, String nameRu, Set<ActivityKind> kinds, Territory seat) {
        this.nameKk = nameKk;
        this.nameRu = nameRu;
        this.kinds.retainAll(kinds);
        this.kinds.addAll(kinds);
        this.seatCode = seat.getCode();
        this.oblastCode = seat.getOblastCode();
        this.districtCode = seat.getDistrictCode();
    }

    /** Its name in the language of the page; Kazakh on an English one. */
    public String name() {
        return new Bilingual(nameKk, nameRu).here();
    }

    public String getNameKk() {
        return nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    public Set<ActivityKind> getKinds() {
        return kinds;
    }

    public String getSeatCode() {
        return seatCode;
    }

    public String getOblastCode() {
        return oblastCode;
    }

    public @Nullable String getDistrictCode() {
        return districtCode;
    }
}
