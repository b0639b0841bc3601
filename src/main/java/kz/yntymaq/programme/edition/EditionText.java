package kz.yntymaq.programme.edition;

import java.time.LocalDate;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * An edition written down whole, with the programme that it belongs to: a file that comes with the portal, or a draft.
 *
 * @param id as {@link Edition#id}
 * @param programme its code
 * @param name of the programme
 * @param place of the programme in lists, the smallest first
 */
public record EditionText(
        String id,
        String programme,
        Wording name,
        int place,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording title,
        String actNumber,
        LocalDate actDate,
        @Nullable Wording note,
        Content content) {

    /** Reads what {@link #written} wrote. */
    public static EditionText read(String json) {
        return ContentJson.JSON.readValue(json, EditionText.class);
    }

    /** An edition with its programme, as a text that a new one begins with. @param place as above */
    public static EditionText of(Edition edition, Programme programme, int place) {
        return new EditionText(
                edition.id(),
                edition.code(),
                programme.name(),
                place,
                edition.validFrom(),
                edition.validTo(),
                edition.wording(),
                edition.actNumber(),
                edition.actDate(),
                edition.note(),
                edition.content());
    }

    /** The same with another content. */
    public EditionText with(Content other) {
        return new EditionText(id, programme, name, place, validFrom, validTo, title, actNumber, actDate, note, other);
    }

    /** The one form in which it is stored. */
    public String written() {
        return ContentJson.JSON.writeValueAsString(this);
    }

    /** The edition, as rules are held against it. */
    public Edition edition() {
        return new Edition(id, programme, validFrom, validTo, title, actNumber, actDate, note, content);
    }
}
