package kz.yntymaq.office;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.yntymaq.account.Role;
import org.jspecify.annotations.Nullable;

/** An akimat, the operator, the administration or the audit, with the territory it answers for. */
@Entity
class Office {

    /** What an office does; it sets the role of those who sit in it. */
    public enum Kind {
        AKIMAT(Role.OFFICIAL),
        OPERATOR(Role.OPERATOR_OFFICER),
        ADMINISTRATION(Role.ADMINISTRATOR),
        AUDIT(Role.AUDITOR);

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

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String nameKk;
    private String nameRu;
    private @Nullable String phone;
    private @Nullable String territoryCode;

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
    Office(Kind kind, String nameKk, String nameRu, @Nullable String phone, @Nullable String territoryCode) {
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
