package kz.yntymaq.mydata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PdfPages;
import org.springframework.stereotype.Component;

/**
 * Writes what is held about a person as PDF, for reading and printing, in the language of the page. Of a kind that has
 * more than some things it holds the newest and says so: the JSON has all.
 */
@Component
class TakenPdf {

    static final int MOST_A_KIND = 500;

    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float BODY = 10;

    private final MyData data;
    private final RecordedText values;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    TakenPdf(MyData data, RecordedText values, Texts texts, Format format, Clock clock) {
        this.data = data;
        this.values = values;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    void write(UUID person, OutputStream out) throws IOException {
        String title = texts.get("mydata.page");
        try (var pages = new PdfPages(title, Language.current().code())) {
            pages.write(title, TITLE);
            pages.write(format.time(clock.instant()), BODY);
            for (HeldData kind : data.all()) {
                write(kind, person, pages);
            }
            pages.save(out);
        }
    }

    private void write(HeldData kind, UUID person, PdfPages pages) throws IOException {
        pages.space(HEADING);
        pages.writeHeading(texts.get("mydata.kind." + kind.kind()), HEADING, BODY, 2);
        List<HeldItem> items = kind.read(person, 0, MOST_A_KIND + 1);
        if (items.isEmpty()) {
            pages.write(texts.get("mydata.none"), BODY);
        }
        for (HeldItem item : items.subList(0, Math.min(items.size(), MOST_A_KIND))) {
            pages.space(BODY / 2);
            pages.writeHeading(item.at() == null ? texts.get("mydata.undated") : format.time(item.at()), BODY, BODY, 1);
            for (HeldItem.Field field : item.fields()) {
                pages.write(values.of(field.label()) + ": " + values.of(field.value()), BODY);
            }
        }
        if (items.size() > MOST_A_KIND) {
            pages.write(texts.get("mydata.take.more", MOST_A_KIND), BODY);
        }
    }
}
