package kz.yntymaq.programme.content;

import java.util.List;
import kz.yntymaq.kernel.Wording;

/**
 * One page of the application.
 *
 * @param code unique in the edition, part of the page's address in small letters
 * @param questions in their order
 */
public record SectionEntry(String code, Wording title, List<Question> questions) {

    public SectionEntry {
        questions = Lists.orNone(questions);
    }
}
