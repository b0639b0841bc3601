package kz.yntymaq.application;

import org.springframework.stereotype.Service;

/** Reads the fields of an application as they stand now. */
@Service
public class FieldReader {

    private final ApplicationDocuments documents;
    private final FieldWords words;

    FieldReader(ApplicationDocuments documents, FieldWords words) {
        this.documents = documents;
        this.words = words;
    }

    /** The values of all fields. */
    public FieldValues read(LoanApplication application) {
        return new FieldValues(application.getAnswers(), documents.files(application.getId()), words);
    }
}
