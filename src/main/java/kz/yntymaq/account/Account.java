package kz.yntymaq.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
public class Account {

    /** An e-mail address of a domain that has a name: nothing is sent to a bare machine. Empty is allowed. */
    public static final String EMAIL = "|.+@[^@\\[\\]]+\\.[^@\\[\\].\\d][^@\\[\\].]+";

    /** A person gave the contacts of the own account; published in the transaction, before they are written. */
    public record ContactsGiven(
            UUID account, Phone phone, @Nullable String email) {}

    @Id
    private UUID id;

    private String iin;
    private String familyName;
    private String givenName;
    private @Nullable String patronymic;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String passwordHash;
    private boolean hadPassword;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private IdentityLevel identityLevel;

    @Column
    private Instant createdAt;

    private @Nullable Instant disabledAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(
            UUID id,
            Iin iin,
            PersonName name,
            @Nullable Phone phone,
            @Nullable String email,
            String villageCode,
            Instant now) {
        this.id = id;
        this.iin = iin.digits();
        this.familyName = name.family();
        this.givenName = name.given();
        this.patronymic = name.patronymic();
        this.phone = phone == null ? null : phone.e164();
        this.email = email;
        this.villageCode = villageCode;
        this.createdAt = now;
        this.identityLevel = IdentityLevel.CLAIMED;
    }

    /** A new account without a password: nobody can sign in to it yet. */
    static Account open(
            Iin iin, PersonName name, @Nullable Phone phone, @Nullable String email, String villageCode, Instant now) {
        return new Account(UUID.randomUUID(), iin, name, phone, email, villageCode, now);
    }

    /** @param hash null takes the password away: nobody can sign in until a link sets another */
    void setPassword(@Nullable String hash) {
        this.passwordHash = hash;
        this.hadPassword = hadPassword || hash != null;
    }

    /** Whether it ever had a password: somebody can have used it. */
    public boolean hadPassword() {
        return hadPassword;
    }

    /** Changes how the person can be reached and where they live. */
    void changeContacts(Phone phone, @Nullable String email, String villageCode) {
        this.phone = phone.e164();
        this.email = email;
        this.villageCode = villageCode;
    }

    void setIdentity(IdentityLevel level) {
        this.identityLevel = level;
    }

    /** Writes the name as a document or a certificate has it. */
    void rename(PersonName name) {
        this.familyName = name.family();
        this.givenName = name.given();
        this.patronymic = name.patronymic();
    }

    /** Shuts the account, so that nobody can sign in to it; null opens it again. */
    void disable(@Nullable Instant from) {
        this.disabledAt = from;
    }

    public UUID getId() {
        return id;
    }

    public Iin iin() {
        return new Iin(iin);
    }

    public PersonName name() {
        return new PersonName(familyName, givenName, patronymic);
    }

    /** Null for a person whom an official entered, who has none. */
    public @Nullable Phone phone() {
        return phone == null ? null : new Phone(phone);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public String getVillageCode() {
        return villageCode;
    }

    @Nullable
    public String passwordHash() {
        return passwordHash;
    }

    public IdentityLevel getIdentityLevel() {
        return identityLevel;
    }

    public boolean isConfirmed() {
        return identityLevel == IdentityLevel.CONFIRMED;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public int getVersion() {
        return version;
    }
}
