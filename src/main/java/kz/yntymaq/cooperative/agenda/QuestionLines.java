package kz.yntymaq.cooperative.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What a room adds to a question on papers of its meeting; as many lines in either language. */
public interface QuestionLines {

    /** In the minutes. @param closed when the meeting was over, null before that */
    List<String> minutes(UUID question, @Nullable Instant closed, Language in);

    /** On the notice by which people are called; nothing, where a room does not say otherwise. */
    default List<String> notice(UUID question, Language in) {
        return List.of();
    }
}
