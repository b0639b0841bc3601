package kz.yntymaq.review.letter;

import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.QrCode;
import org.springframework.stereotype.Component;

/** A letter on paper: what it tells, in both languages, and the code by which anybody checks it. */
@Component
class LetterPaper {

    private final Texts texts;
    private final Format format;
    private final PublicAddress address;

    LetterPaper(Texts texts, Format format, PublicAddress address) {
        this.texts = texts;
        this.format = format;
        this.address = address;
    }

    BilingualPaper of(Letter letter) {
        var rows = new BilingualPaper.Rows();
        rows.text(
                Reading.both(() -> texts.get("extract.paper.number", letter.number(), format.time(letter.issuedAt()))));
        letter.lines().forEach(rows::text);
        String check = address.get() + "/verify/" + letter.code();
        return new BilingualPaper(
                letter.title(),
                null,
                rows.made(),
                new BilingualPaper.Seal(QrCode.of(check), Reading.both(() -> texts.get("extract.paper.check", check))));
    }
}
