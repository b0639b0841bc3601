package kz.yntymaq.integrity.population;

import java.util.Locale;
import java.util.Map;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import org.jspecify.annotations.Nullable;

/** Words for bodies and meetings that sources use, in any case, with any of space, hyphen and underscore between. */
final class SourceWords {

    private static final Map<String, Body> BODIES = Map.ofEntries(
            Map.entry("chair", Body.CHAIR),
            Map.entry("chairman", Body.CHAIR),
            Map.entry("chairperson", Body.CHAIR),
            Map.entry("chairwoman", Body.CHAIR),
            Map.entry("head", Body.CHAIR),
            Map.entry("president", Body.CHAIR),
            Map.entry("директор", Body.CHAIR),
            Map.entry("director", Body.CHAIR),
            Map.entry("председатель", Body.CHAIR),
            Map.entry("төраға", Body.CHAIR),
            Map.entry("board", Body.BOARD),
            Map.entry("board member", Body.BOARD),
            Map.entry("executive", Body.BOARD),
            Map.entry("management", Body.BOARD),
            Map.entry("правление", Body.BOARD),
            Map.entry("басқарма", Body.BOARD),
            Map.entry("revision", Body.REVISION),
            Map.entry("revision commission", Body.REVISION),
            Map.entry("revision committee", Body.REVISION),
            Map.entry("audit", Body.REVISION),
            Map.entry("audit commission", Body.REVISION),
            Map.entry("audit committee", Body.REVISION),
            Map.entry("auditor", Body.REVISION),
            Map.entry("control", Body.REVISION),
            Map.entry("supervisory", Body.REVISION),
            Map.entry("ревизионная комиссия", Body.REVISION),
            Map.entry("ревизия", Body.REVISION),
            Map.entry("тексеру комиссиясы", Body.REVISION));

    private static final Map<String, MeetingKind> MEETINGS = Map.ofEntries(
            Map.entry("general", MeetingKind.GENERAL),
            Map.entry("general meeting", MeetingKind.GENERAL),
            Map.entry("members", MeetingKind.GENERAL),
            Map.entry("members meeting", MeetingKind.GENERAL),
            Map.entry("assembly", MeetingKind.GENERAL),
            Map.entry("general assembly", MeetingKind.GENERAL),
            Map.entry("gm", MeetingKind.GENERAL),
            Map.entry("agm", MeetingKind.GENERAL),
            Map.entry("egm", MeetingKind.GENERAL),
            Map.entry("annual", MeetingKind.GENERAL),
            Map.entry("extraordinary", MeetingKind.GENERAL),
            Map.entry("founding", MeetingKind.GENERAL),
            Map.entry("общее", MeetingKind.GENERAL),
            Map.entry("общее собрание", MeetingKind.GENERAL),
            Map.entry("жалпы", MeetingKind.GENERAL),
            Map.entry("жалпы жиналыс", MeetingKind.GENERAL),
            Map.entry("board", MeetingKind.BOARD),
            Map.entry("board meeting", MeetingKind.BOARD),
            Map.entry("executive", MeetingKind.BOARD),
            Map.entry("management", MeetingKind.BOARD),
            Map.entry("правление", MeetingKind.BOARD),
            Map.entry("заседание правления", MeetingKind.BOARD),
            Map.entry("басқарма", MeetingKind.BOARD),
            Map.entry("басқарма отырысы", MeetingKind.BOARD));

    private SourceWords() {}

    static @Nullable Body body(String word) {
        return BODIES.get(plain(word));
    }

    static @Nullable MeetingKind meeting(String word) {
        return MEETINGS.get(plain(word));
    }

    private static String plain(String word) {
        return word.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
