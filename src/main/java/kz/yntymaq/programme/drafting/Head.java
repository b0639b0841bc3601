package kz.yntymaq.programme.drafting;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.edition.EditionText;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the parts of an edition.
 *
 * @param programme code of the programme; a new one makes a new programme
 * @param name of a new programme; that of an old one stays
 */
record Head(
        String programme,
        Wording name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording title,
        String actNumber,
        LocalDate actDate,
        @Nullable Wording note,
        ProgrammeKind kind,
        List<ApplicantKind> applicants,
        String fund,
        boolean elsewhere) {

    static Head of(EditionText text) {
        Content content = text.content();
        return new Head(
                text.programme(),
                text.name(),
                text.validFrom(),
                text.validTo(),
                text.title(),
                text.actNumber(),
                text.actDate(),
                text.note(),
                content.kind(),
                content.applicants(),
                content.fund(),
                content.elsewhere());
    }

    /** The text with this head. Its edition is named by its programme and its first day. */
    EditionText onto(EditionText text) {
        Content content = text.content();
        return new EditionText(
                programme + "-" + validFrom,
                programme,
                name,
                text.place(),
                validFrom,
                validTo,
                title,
                actNumber,
                actDate,
                note,
                new Content(
                        kind,
                        applicants,
                        fund,
                        elsewhere,
                        content.window(),
                        content.figures(),
                        content.sections(),
                        content.documents(),
                        content.rules(),
                        content.route(),
                        content.grounds(),
                        content.amount(),
                        content.positions(),
                        content.queue(),
                        content.duties()));
    }
}
