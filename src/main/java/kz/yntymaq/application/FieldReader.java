package kz.yntymaq.application;

import java.util.Optional;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Texts;
import kz.yntymaq.territory.Territories;
import org.springframework.stereotype.Service;

/** Reads the fields of an application as they stand now. */
@Service
public class FieldReader {

    private final ApplicationDocuments documents;
    private final Territories territories;
    private final Format format;
    private final Texts texts;

    FieldReader(ApplicationDocuments documents, Territories territories, Format format, Texts texts) {
        this.documents = documents;
        this.territories = territories;
        this.format = format;
        this.texts = texts;
    }

    /** The values of all fields, written in the language of the page. */
    public FieldValues read(LoanApplication application) {
        String village = Optional.ofNullable(application.getAnswers().getVillageCode())
                .flatMap(territories::findPlace)
                .map(Territories.Place::written)
                .orElse(null);
        return new FieldValues(application.getAnswers(), documents.fileNames(application.getId()), village, format, texts);
    }
}
