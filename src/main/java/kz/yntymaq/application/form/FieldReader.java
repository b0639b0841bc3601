package kz.yntymaq.application.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Service;

/** Reads the fields of an application as they stand now. */
@Service
public class FieldReader {

    private final ApplicationDocuments documents;
    private final Sheets sheets;
    private final RecordedText text;
    private final Clock clock;

    FieldReader(ApplicationDocuments documents, Sheets sheets, RecordedText text, Clock clock) {
        this.documents = documents;
        this.sheets = sheets;
        this.text = text;
        this.clock = clock;
    }

    /** The values of all fields. */
    public FieldValues read(Application application) {
        return read(application, documents.files(application.getId()));
    }

    /** The same with files by document that the caller has read already. */
    public FieldValues read(Application application, Map<String, List<StoredFile>> files) {
        return new FieldValues(
                sheets.of(application.getProgramme(), application.getBasis()),
                application.getAnswers().given(),
                files,
                text,
                clock);
    }
}
