package kz.yntymaq.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.account.Role;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** An akimat, its service point, the operator, the administration or the audit, with the territory it answers for. */
@Entity
public class Office {

    /** What an office does; it sets the role of those who sit in it. */
    public enum Kind {
        AKIMAT(Role.OFFICIAL),
        OPERATOR(Role.OPERATOR_OFFICER),
        ADMINISTRATION(Role.ADMINISTRATOR),
        AUDIT(Role.AUDITOR),
        SERVICE_POINT(Role.SERVICE_POINT);

        private final Role role;

        Kind(Role role) {
            this.role = role;
        }

        public Role role() {
            return role;
        }

        /** Message key of its name. */
        public String key() {
            return "account.office." + name();
        }
    }

    /** Somebody's appointment to an office has ended; told in the transaction that ends it. */
    public record Left(UUID person, UUID office, UUID by) {}

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String nameKk;
    private String nameRu;
    private @Nullable String phone;
    private @Nullable String territoryCode;
    private @Nullable Instant closedAt;

    @Column
    private @Nullable UUID closedBy;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Office() {}

    /**
     * A new office.
     *
     * @param phone where people reach it, null for none
     * @param territoryCode КАТО code of its territory, null for the whole country
     */
    public Office(Kind kind, String nameKk, String nameRu, @Nullable String phone, @Nullable String territoryCode) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.nameKk = nameKk;
        this.nameRu = nameRu;
        this.phone = phone;
        this.territoryCode = territoryCode;
    }

    void describe(String nameKk, String nameRu, @Nullable String phone) {
        this.nameKk = nameKk;
        this.nameRu = nameRu;
        this.phone = phone;
    }

    /** Closes it. @throws IllegalStateException when it is closed already */
    void close(Instant now, UUID by) {
        if (closedAt != null) {
            throw new IllegalStateException("the office was closed at " + closedAt);
        }
        this.closedAt = now;
        this.closedBy = by;
    }

    /** @throws RuleViolationException when it is closed */
    public void requireOpen() {
        if (isClosed()) {
            throw new RuleViolationException("account.office.is-closed");
        }
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public UUID getId() {
        return id;
    }

    public Kind getKind() {
        return kind;
    }

    public String getNameKk() {
        return nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    /** Its name in the language of the page; Kazakh for English, for it has no English one. */
    public String name() {
        return new Bilingual(nameKk, nameRu).here();
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getTerritoryCode() {
        return territoryCode;
    }

    public int getVersion() {
        return version;
    }
}
