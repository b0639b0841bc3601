package kz.yntymaq.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.kernel.Bilingual;

/**
 * A paper on which a mandate was given: which official saw it together with the person's identity document.
 *
 * @param by the official
 * @param document kind of the identity document; its number is not kept
 */
@Embeddable
record Paper(
        @Column(name = "paper_by") UUID by,
        @Column(name = "paper_office_kk") String officeKk,
        @Column(name = "paper_office_ru") String officeRu,
        @Column(name = "paper_document") String document) {

    static Paper seen(UUID by, Bilingual office, DocumentKind document) {
        return new Paper(by, office.kk(), office.ru(), document.name());
    }

    Bilingual office() {
        return new Bilingual(officeKk, officeRu);
    }
}
