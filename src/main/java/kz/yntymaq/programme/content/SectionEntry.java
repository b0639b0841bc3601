package kz.yntymaq.programme.content;

import java.util.List;
import kz.yntymaq.kernel.Wording;

/**
 * One page of the application.
 *
 * @param code unique in the edition, part of the page's address in small letters
 * @param notes what is said on the page beside the questions
 * @param questions in their order; at most one of them asks for a place
 */
public record SectionEntry(String code, Wording title, List<Note> notes, List<Question> questions) {

    public SectionEntry {
        notes = Lists.orNone(notes);
        questions = Lists.orNone(questions);
    }
}
