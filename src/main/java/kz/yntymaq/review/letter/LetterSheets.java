package kz.yntymaq.review.letter;

import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters on an application, where its applicant and the office read what became of it. */
@Component
@Order(0)
class LetterSheets implements OfficeRecords {

    private final CaseLetters letters;
    private final Texts texts;
    private final Format format;

    LetterSheets(CaseLetters letters, Texts texts, Format format) {
        this.letters = letters;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        List<Letter> all = letters.of(application);
        return all.isEmpty()
                ? List.of()
                : List.of(Sheet.ofPapers(
                        texts.get("review.letters"),
                        all.stream().map(this::paper).toList()));
    }

    /** Its address is told from the page that shows it: the cabinet's or the office's. */
    private Paper paper(Letter letter) {
        return new Paper(
                texts.get(
                        "review.letter.line",
                        letter.number(),
                        format.date(letter.issuedAt()),
                        texts.get(letter.kind().key())),
                letter.applicationId() + "/letters/" + letter.id());
    }
}
