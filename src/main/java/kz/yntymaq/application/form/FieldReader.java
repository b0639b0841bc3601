package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Service;

/** Reads the fields of an application as they stand now. */
@Service
public class FieldReader {

    private final ApplicationDocuments documents;
    private final RecordedText text;

    FieldReader(ApplicationDocuments documents, RecordedText text) {
        this.documents = documents;
        this.text = text;
    }

    /** The values of all fields. */
    public FieldValues read(Application application) {
        return read(application, documents.files(application.getId()));
    }

    /** The same with files that the caller has read already. */
    public FieldValues read(Application application, Map<DocumentKind, List<StoredFile>> files) {
        return new FieldValues(application.getAnswers(), files, text);
    }
}
