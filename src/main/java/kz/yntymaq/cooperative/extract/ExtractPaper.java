package kz.yntymaq.cooperative.extract;

import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.QrCode;
import org.springframework.stereotype.Component;

/** An extract on paper: what it states, on which day, and the code by which anybody checks it. */
@Component
class ExtractPaper {

    private final Texts texts;
    private final Format format;
    private final RecordedText recorded;
    private final PublicAddress address;

    ExtractPaper(Texts texts, Format format, RecordedText recorded, PublicAddress address) {
        this.texts = texts;
        this.format = format;
        this.recorded = recorded;
        this.address = address;
    }

    BilingualPaper of(Extract extract) {
        var rows = new BilingualPaper.Rows();
        rows.text(Reading.both(
                () -> texts.get("extract.paper.number", extract.number(), format.time(extract.issuedAt()))));
        extract.inOrder()
                .forEach((fact, value) -> rows.text(Reading.both(
                        () -> texts.get("extract.paper.line", texts.get(fact.key()), recorded.of(value)))));
        rows.text(Reading.both(() -> texts.get("extract.paper.own")));
        String check = address.get() + "/verify/" + extract.code();
        return new BilingualPaper(
                Reading.both(() -> texts.get(extract.kind().key() + ".title")),
                null,
                rows.made(),
                new BilingualPaper.Seal(QrCode.of(check), Reading.both(() -> texts.get("extract.paper.check", check))));
    }
}
