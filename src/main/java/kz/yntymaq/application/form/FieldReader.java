package kz.yntymaq.application.form;

import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.answer.AnswerFormat;
import kz.yntymaq.application.answer.FieldValues;
import org.springframework.stereotype.Service;

/** Reads the fields of an application as they stand now. */
@Service
public class FieldReader {

    private final ApplicationDocuments documents;
    private final AnswerFormat words;

    FieldReader(ApplicationDocuments documents, AnswerFormat words) {
        this.documents = documents;
        this.words = words;
    }

    /** The values of all fields. */
    public FieldValues read(Application application) {
        return new FieldValues(application.getAnswers(), documents.files(application.getId()), words);
    }
}
