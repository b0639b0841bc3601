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
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Integer figure;
    private UUID changedBy;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CharterText() {}

    /** Their words. @param figure that the text says: days of notice, years of a term; null for any other item, or where it says none */
    record Words(Bilingual text, @Nullable Integer figure) {

        Words(Bilingual text) {
            this(text, null);
        }
    }

    static CharterText of(UUID cooperativeId, CharterItem item, Words words, UUID by, Instant now) {
        var own = new CharterText();
        own.id = UUID.randomUUID();
        own.cooperativeId = cooperativeId;
        own.item = item;
        own.change(words, by, now);
        return own;
    }

    /** Refuses another wording than the one that was shown. @param version -1 for the model text */
    static void requireSame(@Nullable CharterText found, int version, VersionCheck versions) {
        if (found != null) {
            versions.require(version, found.version, found.changedBy, found.changedAt);
        } else if (version != -1) {
            throw versions.overtaken(null, null);
        }
    }

    void change(Words words, UUID by, Instant now) {
        this.textKk = words.text().kk();
        this.textRu = words.text().ru();
        this.figure = words.figure();
        this.changedBy = by;
        this.changedAt = now;
    }

    CharterItem item() {
        return item;
    }

    Bilingual text() {
        return new Bilingual(textKk, textRu);
    }

    @Nullable
    Integer figure() {
        return figure;
    }

    int version() {
        return version;
    }
}
