package kz.yntymaq.cooperative.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** What the chair says that the state has registered anew; the district confirms it or sends it back. The portal's own order. */
@Entity
@Table(name = "cooperative_change")
class RegisteredChange {

    /** Where it stands. */
    enum State {
        CLAIMED,
        CONFIRMED,
        SENT_BACK
    }

    @Id
    private UUID id;

    private UUID cooperativeId;
    private int edition;

    @Enumerated(EnumType.STRING)
    private State state;

    private String nameKk;
    private String nameRu;
    private String seatCode;
    private String kinds;
    private LocalDate registeredOn;
    private String formerNameKk;
    private String formerNameRu;
    private String formerSeat;
    private String formerKinds;
    private UUID claimedBy;
    private Instant claimedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredChange() {}

    /** @param edition of the charter that says it */
    static RegisteredChange claimed(
            UUID cooperative,
            int edition,
            RegisteredFacts now,
            RegisteredFacts before,
            LocalDate on,
            UUID by,
            Instant at) {
        var claim = new RegisteredChange();
        claim.id = UUID.randomUUID();
        claim.cooperativeId = cooperative;
        claim.edition = edition;
        claim.state = State.CLAIMED;
        claim.nameKk = now.name().kk();
        claim.nameRu = now.name().ru();
        claim.seatCode = now.seat();
        claim.kinds = now.writtenKinds();
        claim.registeredOn = on;
        claim.formerNameKk = before.name().kk();
        claim.formerNameRu = before.name().ru();
        claim.formerSeat = before.seat();
        claim.formerKinds = before.writtenKinds();
        claim.claimedBy = by;
        claim.claimedAt = at;
        return claim;
    }

    void confirm(UUID official, Instant at) {
        decide(State.CONFIRMED, official, at);
    }

    void sendBack(UUID official, String why, Instant at) {
        decide(State.SENT_BACK, official, at);
        reason = why;
    }

    private void decide(State next, UUID official, Instant at) {
        if (state != State.CLAIMED) {
            throw new RuleViolationException("cooperative.facts.refused.decided");
        }
        state = next;
        decidedBy = official;
        decidedAt = at;
    }

    RegisteredFacts facts() {
        return new RegisteredFacts(new Bilingual(nameKk, nameRu), seatCode, RegisteredFacts.kinds(kinds));
    }

    RegisteredFacts former() {
        return new RegisteredFacts(
                new Bilingual(formerNameKk, formerNameRu), formerSeat, RegisteredFacts.kinds(formerKinds));
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    int getEdition() {
        return edition;
    }

    LocalDate getRegisteredOn() {
        return registeredOn;
    }

    UUID getClaimedBy() {
        return claimedBy;
    }

    Instant getClaimedAt() {
        return claimedAt;
    }

    @Nullable
    UUID getDecidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant getDecidedAt() {
        return decidedAt;
    }

    @Nullable
    String getReason() {
        return reason;
    }

    int getVersion() {
        return version;
    }
}
