package kz.yntymaq.cooperative.charter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;

/** What the founders agree on before they meet (law on agricultural co-operatives, articles 15 and 16). */
@Entity
public class FoundingTerms {

    /** Status of the co-operative as a business; its bounds stand in the Entrepreneurial Code, which the portal does not reckon. */
    public enum Size {
        MICRO,
        SMALL,
        MEDIUM,
        LARGE
    }

    /** The executive body: one person, or a board (article 35). */
    public enum Body {
        SOLE,
        BOARD
    }

    /**
     * The terms as given.
     *
     * @param shortName «Береке» АӨК / СПК «Береке»
     * @param address of the executive body within its village
     * @param entranceFee tenge
     * @param feeDays calendar days from the registration within which the fee is paid
     * @param shareDays calendar days from the registration within which the share is paid
     * @param boardSize members of the board with its chair, null for a sole chair
     * @param termYears for how many years bodies are elected
     * @param noticeDays calendar days before a general meeting at which members are told; the law names none
     * @param okrugs codes of further okrugs that it serves
     */
    public record Given(
            Bilingual shortName,
            Bilingual address,
            Size size,
            BigDecimal entranceFee,
            int feeDays,
            int shareDays,
            Body body,
            @Nullable Integer boardSize,
            int termYears,
            int noticeDays,
            Set<String> okrugs) {

        /** Whether others say the same; a sum is the same with and without its tiyn. */
        boolean says(Given other) {
            return entranceFee.compareTo(other.entranceFee) == 0
                    && equals(new Given(
                            other.shortName,
                            other.address,
                            other.size,
                            entranceFee,
                            other.feeDays,
                            other.shareDays,
                            other.body,
                            other.boardSize,
                            other.termYears,
                            other.noticeDays,
                            other.okrugs));
        }

        /** The last day to pay the share in. @param from the registration for a founder, the admission for a later member */
        public LocalDate shareDue(LocalDate from) {
            return from.plusDays(shareDays);
        }

        /** The last day to pay the entrance fee in. @param from as for {@link #shareDue} */
        public LocalDate feeDue(LocalDate from) {
            return from.plusDays(feeDays);
        }

        /** Refuses by {@code beyond} an entrance fee above this one, in tenge. */
        public void requireFee(BigDecimal all, Format format) {
            if (all.compareTo(entranceFee) > 0) {
                throw new FieldViolationException(
                        "beyond", "share.refused.beyond-fee", format.money(entranceFee), format.money(all));
            }
        }
    }

    @Id
    private UUID cooperativeId;

    private String forNameKk;

    private String forNameRu;

    private String shortNameKk;
    private String shortNameRu;
    private String addressKk;
    private String addressRu;

    @Enumerated(EnumType.STRING)
    private Size size;

    private BigDecimal entranceFee;
    private int feeDays;
    private int shareDays;

    @Enumerated(EnumType.STRING)
    private Body body;

    private @Nullable Integer boardSize;
    private int termYears;
    private int noticeDays;

    @ElementCollection
    @CollectionTable(name = "founding_okrug", joinColumns = @JoinColumn(name = "cooperative_id"))
    @Column(name = "okrug_code")
    private Set<String> okrugs = new HashSet<>();

    private UUID changedBy;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FoundingTerms() {}

    static FoundingTerms of(Cooperative cooperative, Given given, UUID by, Instant now) {
        var terms = new FoundingTerms();
        terms.cooperativeId = cooperative.getId();
        terms.change(cooperative, given, by, now);
        return terms;
    }

    void change(Cooperative cooperative, Given given, UUID by, Instant now) {
        this.forNameKk = cooperative.getNameKk();
        this.forNameRu = cooperative.getNameRu();
        this.shortNameKk = given.shortName().kk();
        this.shortNameRu = given.shortName().ru();
        this.addressKk = given.address().kk();
        this.addressRu = given.address().ru();
        this.size = given.size();
        this.entranceFee = given.entranceFee();
        this.feeDays = given.feeDays();
        this.shareDays = given.shareDays();
        this.body = given.body();
        this.boardSize = given.boardSize();
        this.termYears = given.termYears();
        this.noticeDays = given.noticeDays();
        this.okrugs.retainAll(given.okrugs());
        this.okrugs.addAll(given.okrugs());
        this.changedBy = by;
        this.changedAt = now;
    }

    /** Whether the co-operative still has the name for which the terms, with their short name, were given. */
    boolean isForNameOf(Cooperative cooperative) {
        return forNameKk.equals(cooperative.getNameKk()) && forNameRu.equals(cooperative.getNameRu());
    }

    public Given given() {
        return new Given(
                new Bilingual(shortNameKk, shortNameRu),
                new Bilingual(addressKk, addressRu),
                size,
                entranceFee,
                feeDays,
                shareDays,
                body,
                boardSize,
                termYears,
                noticeDays,
                Set.copyOf(okrugs));
    }

    UUID getChangedBy() {
        return changedBy;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    int getVersion() {
        return version;
    }
}
