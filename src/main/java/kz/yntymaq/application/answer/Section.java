package kz.yntymaq.application.answer;

import java.util.List;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Note;
import kz.yntymaq.programme.content.Question;

/**
 * A page of an application, saved by itself.
 *
 * @param code in the edition; {@value Sheet#DOCUMENTS} for the documents
 * @param path last part of its address
 * @param place among the pages, from 0
 * @param fields what it asks for, in order
 */
public record Section(String code, String path, int place, Wording wording, List<Note> notes, List<Field> fields) {

    /** What it is called in the language of the page. */
    public String title() {
        return wording.here();
    }

    /** The same free of any language. */
    public RecordedValue recorded() {
        return new RecordedValue.Worded(code, wording);
    }

    public boolean isOfDocuments() {
        return code.equals(Sheet.DOCUMENTS);
    }

    /** Whether all that is asked there is what another system gives, so that it is no page before that. */
    public boolean isOfFactsElsewhere() {
        return !fields.isEmpty()
                && fields.stream()
                        .allMatch(field -> field.role() == Question.Role.NUMBER_ELSEWHERE
                                || field.role() == Question.Role.DAY_ELSEWHERE);
    }

    /** What it asks of whoever answered so. */
    public List<Field> asked(GivenAnswers given) {
        return fields.stream().filter(field -> field.isAsked(given)).toList();
    }
}
