package kz.yntymaq.cooperative.ballot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PdfPages;
import kz.yntymaq.ui.paper.QrCode;
import org.springframework.stereotype.Component;

/** Printed slips, to be cut apart, folded and drawn from a box. */
@Component
class SlipSheets {

    private static final float SMALL = 9;
    private static final float PLAIN = 11;
    private static final float CODE = 17;
    private static final float GAP = 14;
    private static final int LINES = 10;
    private static final float SIDE = 96;
    private static final String CUT = "– ".repeat(48);

    private final Texts texts;
    private final PublicAddress address;

    SlipSheets(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /** Where a slip is cast; the code stands behind the sign that no browser sends, so that no log of the way has it. */
    String link(BallotViews.Page page, String code) {
        return address.get() + page.box() + "#" + code.replace(" ", "");
    }

    /** Writes one slip a code, without a number: nothing tells which was printed first. */
    void write(BallotViews.Page page, List<String> codes, OutputStream out) throws IOException {
        try (var sheet =
                new PdfPages(texts.get("ballot.paper.title"), Language.current().code())) {
            for (String code : codes) {
                sheet.writeHeading(
                        texts.in(Language.KK, "ballot.paper.title") + " · "
                                + texts.in(Language.RU, "ballot.paper.title"),
                        PLAIN,
                        PLAIN,
                        LINES);
                sheet.write(page.question().name(), SMALL);
                sheet.write(page.question().place() + ". " + page.question().title(), PLAIN);
                sheet.space(GAP / 2);
                sheet.write(code, CODE);
                sheet.write(QrCode.of(link(page, code)), SIDE);
                sheet.space(GAP / 2);
                for (Language language : List.of(Language.KK, Language.RU)) {
                    sheet.write(texts.in(language, "ballot.paper.how"), SMALL);
                }
                sheet.write(CUT, SMALL);
                sheet.space(GAP);
            }
            sheet.save(out);
        }
    }
}
