package kz.yntymaq.cooperative.charter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one wording says otherwise than another, word by word. */
public final class TextDifference {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";

    private TextDifference() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words that stand together. */
    public record Part(Kind kind, String words) {

        public boolean isGone() {
            return kind == Kind.GONE;
        }

        public boolean isNew() {
            return kind == Kind.NEW;
        }
    }

    /** The words of the later text in its order, with those that went where they stood. */
    public static List<Part> of(String before, String after) {
        List<String> old = words(before);
        Patch<String> patch = DiffUtils.diff(old, words(after));
        var parts = new ArrayList<Part>();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            add(parts, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(parts, Kind.GONE, delta.getSource().getLines());
            add(parts, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return parts;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(BETWEEN_WORDS));
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }
}
