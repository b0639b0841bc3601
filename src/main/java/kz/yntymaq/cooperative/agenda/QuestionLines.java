package kz.yntymaq.cooperative.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a room adds to questions on papers of their meeting: by question, asked once for all of them. */
public interface QuestionLines {

    /** In the minutes. @param closed when the meeting was over, null before that */
    Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed);

    /** On the notice by which people are called; nothing, where a room does not say otherwise. */
    default Map<UUID, List<Bilingual>> notice(UUID meeting) {
        return Map.of();
    }

    /** What rooms add, one after the other. */
    static Map<UUID, List<Bilingual>> joined(Stream<Map<UUID, List<Bilingual>>> rooms) {
        return rooms.flatMap(each -> each.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.flatMapping(each -> each.getValue().stream(), Collectors.toList())));
    }
}
