package kz.yntymaq.application.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.edition.Basis;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked in an application: by the edition that it was sent under, by today's in a draft. */
@Component
public class Sheets {

    private final Programmes programmes;
    private final Clock clock;
    private final Wording documents;

    /** Editions never change once approved, so a sheet is made once. */
    private final Map<String, Sheet> made = new ConcurrentHashMap<>();

    Sheets(Programmes programmes, Clock clock, Texts texts) {
        this.programmes = programmes;
        this.clock = clock;
        String key = "application.section.DOCUMENTS";
        this.documents =
                new Wording(texts.in(Language.KK, key), texts.in(Language.RU, key), texts.in(Language.EN, key));
    }

    /**
     * The sheet of an application.
     *
     * @param basis that it keeps, null where it follows what is in force
     */
    public Sheet of(String programme, @Nullable Basis basis) {
        return of(
                basis == null
                        ? programmes.editionInForce(programme, LocalDate.now(clock))
                        : programmes.edition(basis.editionId()));
    }

    /** The documents that editions ask for or have asked for, each once as the newest of them calls it. */
    public List<DocumentEntry> documents() {
        var byCode = new LinkedHashMap<String, DocumentEntry>();
        programmes.known(LocalDate.now(clock)).stream()
                .flatMap(edition -> edition.content().documents().stream())
                .forEach(document -> byCode.putIfAbsent(document.code(), document));
        return List.copyOf(byCode.values());
    }

    /** The sheet of an approved edition. */
    public Sheet of(Edition edition) {
        return made.computeIfAbsent(edition.id(), id -> Sheet.of(edition.content(), documents));
    }
}
