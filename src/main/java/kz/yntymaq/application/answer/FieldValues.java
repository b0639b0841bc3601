package kz.yntymaq.application.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.ui.RecordedText;

/** The fields of an application as they stand: to be shown, to be recorded, and to tell what is still missing. */
public class FieldValues {

    private final Answers answers;
    private final Map<DocumentKind, List<StoredFile>> documents;
    private final RecordedText text;

    /** @param documents files by kind */
    public FieldValues(Answers answers, Map<DocumentKind, List<StoredFile>> documents, RecordedText text) {
        this.answers = answers;
        this.documents = documents;
        this.text = text;
    }

    /** How a field reads in the language of the page; a dash where nothing is given. */
    public String of(Field field) {
        return text.of(recorded(field));
    }

    /** The rows of a field that is a list, each as it reads. */
    public List<String> rows(Field field) {
        return text.rows(recorded(field));
    }

    /** The value of a field free of any language. */
    public RecordedValue recorded(Field field) {
        DocumentKind document = field.document();
        return document == null
                ? field.recorded(answers)
                : new RecordedValue.Rows(documents.getOrDefault(document, List.of()).stream()
                        .<RecordedValue>map(file -> new RecordedValue.File(file.getName(), file.getSha256()))
                        .toList());
    }

    /**
     * Fields without an answer among those that may change, in the order of the pages. Others are not asked for: an
     * answer that the portal asks of new applications does not keep an older one from being sent back.
     */
    public List<Field> missing(Predicate<Field> mayEdit) {
        return Arrays.stream(Field.values())
                .filter(field -> mayEdit.test(field) && !recorded(field).isGiven())
                .toList();
    }
}
