package kz.yntymaq.cooperative.charter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a founder brings other than money, and for which legal entity the founder acts (law on agricultural
 * co-operatives, articles 16, point 2, and 21, point 2). A founder without a row brings money and acts for himself.
 */
@Entity
public class FounderPart {

    /** An independent valuation of what is brought. */
    public record Valuation(String number, LocalDate on) {}

    /**
     * What a founder says.
     *
     * @param thing what is brought in place of money, null for money
     * @param money how much of the share is brought in money beside the thing, tenge; null where nothing or all of it is
     */
    public record Given(
            @Nullable Bilingual thing,
            @Nullable BigDecimal money,
            @Nullable Valuation valuation,
            @Nullable LegalEntity represented) {

        /** Money alone, or a thing alone. */
        public Given(@Nullable Bilingual thing, @Nullable Valuation valuation, @Nullable LegalEntity represented) {
            this(thing, null, valuation, represented);
        }

        /** What the thing is worth, tenge: the share without what is brought in money. @param share the whole of it, tenge */
        public BigDecimal worth(BigDecimal share) {
            return money == null ? share : share.subtract(money);
        }
    }

    @Id
    private UUID membershipId;

    @SuppressWarnings("unused") // queries ask for it
    private UUID cooperativeId;

    private UUID accountId;
    private @Nullable String thingKk;
    private @Nullable String thingRu;
    private @Nullable BigDecimal money;
    private @Nullable String valuationNumber;
    private @Nullable LocalDate valuedOn;
    private @Nullable String entityNameKk;
    private @Nullable String entityNameRu;
    private @Nullable String entityBin;
    private @Nullable String entitySeatKk;
    private @Nullable String entitySeatRu;
    private @Nullable String authority;

    @SuppressWarnings("unused") // stored only
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FounderPart() {}

    static FounderPart of(UUID membershipId, UUID cooperativeId, UUID accountId, Given given, Instant now) {
        var part = new FounderPart();
        part.membershipId = membershipId;
        part.cooperativeId = cooperativeId;
        part.accountId = accountId;
        part.change(given, now);
        return part;
    }

    void change(Given given, Instant now) {
        Bilingual thing = given.thing();
        this.thingKk = thing == null ? null : thing.kk();
        this.thingRu = thing == null ? null : thing.ru();
        BigDecimal part = given.money();
        this.money = part == null ? null : part.setScale(2);
        Valuation valuation = given.valuation();
        this.valuationNumber = valuation == null ? null : valuation.number();
        this.valuedOn = valuation == null ? null : valuation.on();
        LegalEntity entity = given.represented();
        this.entityNameKk = entity == null ? null : entity.name().kk();
        this.entityNameRu = entity == null ? null : entity.name().ru();
        this.entityBin = entity == null ? null : entity.bin();
        this.entitySeatKk = entity == null ? null : entity.seat().kk();
        this.entitySeatRu = entity == null ? null : entity.seat().ru();
        this.authority = entity == null ? null : entity.authority();
        this.changedAt = now;
    }

    UUID membershipId() {
        return membershipId;
    }

    public UUID accountId() {
        return accountId;
    }

    public Given given() {
        return new Given(
                Bilingual.orNull(thingKk, thingRu),
                money,
                valuationNumber == null || valuedOn == null ? null : new Valuation(valuationNumber, valuedOn),
                represented());
    }

    private @Nullable LegalEntity represented() {
        return entityNameKk == null
                        || entityNameRu == null
                        || entityBin == null
                        || entitySeatKk == null
                        || entitySeatRu == null
                        || authority == null
                ? null
                : new LegalEntity(
                        new Bilingual(entityNameKk, entityNameRu),
                        entityBin,
                        new Bilingual(entitySeatKk, entitySeatRu),
                        authority);
    }

    int getVersion() {
        return version;
    }
}
