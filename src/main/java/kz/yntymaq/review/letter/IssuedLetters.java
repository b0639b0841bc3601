package kz.yntymaq.review.letter;

import java.util.ArrayList;
import java.util.Optional;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.signature.IssuedPaper;
import kz.yntymaq.signature.IssuedPapers;
import org.springframework.stereotype.Component;

/** Letters as anybody checks them: on which application, from which office, and whether it is the last word; never whose. */
@Component
class IssuedLetters implements IssuedPapers {

    private final CaseLetters letters;

    IssuedLetters(CaseLetters letters) {
        this.letters = letters;
    }

    @Override
    public Optional<IssuedPaper> byCode(String code) {
        return letters.byCode(code).map(IssuedLetters::shown);
    }

    private static IssuedPaper shown(CaseLetters.Checked checked) {
        Letter letter = checked.letter();
        var lines = new ArrayList<IssuedPaper.Line>();
        lines.add(line("application.number", RecordedValue.words(checked.application())));
        lines.add(line("review.letter.tells", RecordedValue.key(letter.kind().key())));
        lines.add(line("review.signed.office", RecordedValue.named(letter.office())));
        lines.add(new IssuedPaper.Line("review.letter.rest", null, false, null));
        if (checked.later() != null) {
            lines.add(line(
                    "review.letter.later", RecordedValue.key(checked.later().key())));
        }
        return new IssuedPaper("review.letter", letter.number(), letter.issuedAt(), checked.later() == null, lines);
    }

    private static IssuedPaper.Line line(String key, RecordedValue stated) {
        return new IssuedPaper.Line(key, stated, false, null);
    }
}
