package kz.yntymaq.cooperative.charter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/** The founders' own wording of one item of their charter, in place of the model text. */
@Entity
@Table(name = "charter_item")
class CharterText {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // queries ask for it
    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private CharterItem item;

    private String textKk;
    private String textRu;
    private UUID changedBy;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CharterText() {}

    static CharterText of(UUID cooperativeId, CharterItem item, Bilingual text, UUID by, Instant now) {
        var own = new CharterText();
        own.id = UUID.randomUUID();
        own.cooperativeId = cooperativeId;
        own.item = item;
        own.change(text, by, now);
        return own;
    }

    void change(Bilingual text, UUID by, Instant now) {
        this.textKk = text.kk();
        this.textRu = text.ru();
        this.changedBy = by;
        this.changedAt = now;
    }

    CharterItem item() {
        return item;
    }

    Bilingual text() {
        return new Bilingual(textKk, textRu);
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
