package kz.yntymaq.cooperative.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.TextDifference;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What founding papers say otherwise than before: for founders who vote again, for their messages and their minutes. */
@Component
public class PaperChanges {

    /** How many words stand before those that changed, so that a reader finds the place. */
    private static final int LEAD = 4;

    private static final String NOTHING = "–";

    private final Texts texts;

    PaperChanges(Texts texts) {
        this.texts = texts;
    }

    /**
     * One thing that changed.
     *
     * @param what its name
     * @param before the words that went; a dash where nothing was said
     * @param after the words that came; of an item of the charter both are only what changed
     */
    public record Line(String what, String before, String after) {}

    /** What changed, in the order of the papers. @param name of an account */
    public List<Line> between(
            Language in, List<PaperWords> before, List<PaperWords> after, Function<UUID, String> name) {
        return changes(before, after).stream()
                .map(each -> new Line(what(in, each.words, name), each.piece(in, true), each.piece(in, false)))
                .toList();
    }

    /** The same for a message: what changed, and of the name what it was and is. */
    public RecordedValue told(List<PaperWords> before, List<PaperWords> after) {
        List<Change> changes = changes(before, after);
        var told = new ArrayList<RecordedValue>();
        changes.stream()
                .map(each -> each.words.subject())
                .distinct()
                .forEach(subject -> told.add(told(
                        subject,
                        changes.stream()
                                .filter(each -> each.words.subject() == subject)
                                .toList())));
        return new RecordedValue.Rows(told);
    }

    private static RecordedValue told(PaperWords.Subject subject, List<Change> changes) {
        return switch (subject) {
            case NAME ->
                new RecordedValue.Sentence(
                        "charter.said.renamed",
                        List.of(
                                RecordedValue.named(changes.get(0).before()),
                                RecordedValue.named(changes.get(0).after())));
            case CHARTER ->
                new RecordedValue.Sentence(
                        "charter.said.items",
                        List.of(RecordedValue.words(changes.stream()
                                .map(each -> String.valueOf(each.words.number()))
                                .collect(Collectors.joining(", ")))));
            default -> RecordedValue.key(subject.key());
        };
    }

    private String what(Language in, PaperWords words, Function<UUID, String> name) {
        UUID founder = words.founder();
        if (founder != null) {
            return texts.in(in, "charter.said.PART.of", name.apply(founder));
        }
        return words.subject() == PaperWords.Subject.CHARTER
                ? texts.in(
                        in,
                        "charter.said.item",
                        words.number(),
                        texts.in(in, CharterItem.values()[words.number() - 1].key()))
                : texts.in(in, words.subject().key());
    }

    /** @param words that say what it is about @param was null where nothing was said @param is null where nothing is said any more */
    private record Change(
            PaperWords words,
            @Nullable PaperWords was,
            @Nullable PaperWords is) {

        Bilingual before() {
            return was == null ? new Bilingual(NOTHING, NOTHING) : was.text();
        }

        Bilingual after() {
            return is == null ? new Bilingual(NOTHING, NOTHING) : is.text();
        }

        /** Of an item of the charter only what changed, for it is long. */
        String piece(Language in, boolean old) {
            return words.subject() == PaperWords.Subject.CHARTER
                    ? pieces(before().in(in), after().in(in), old)
                    : (old ? before() : after()).in(in);
        }
    }

    private static List<Change> changes(List<PaperWords> before, List<PaperWords> after) {
        Stream<Change> gone = before.stream()
                .filter(old -> after.stream().noneMatch(old::isAboutSame))
                .map(old -> new Change(old, old, null));
        Stream<Change> other = after.stream()
                .map(now -> new Change(
                        now,
                        before.stream().filter(now::isAboutSame).findFirst().orElse(null),
                        now))
                .filter(each -> !each.before().equals(each.after()));
        return Stream.concat(other, gone).toList();
    }

    private static String pieces(String before, String after, boolean old) {
        var pieces = new ArrayList<String>();
        String lead = "";
        var piece = new StringBuilder();
        boolean changed = false;
        for (TextDifference.Part part : TextDifference.of(before, after)) {
            if (part.kind() == TextDifference.Kind.SAME) {
                if (changed) {
                    pieces.add(tidy(lead + piece));
                }
                lead = lead(part.words());
                piece.setLength(0);
                changed = false;
            } else {
                changed = true;
                if (part.isGone() == old) {
                    piece.append(part.words());
                }
            }
        }
        if (changed) {
            pieces.add(tidy(lead + piece));
        }
        return pieces.isEmpty() ? NOTHING : String.join(" … ", pieces);
    }

    private static String tidy(String piece) {
        String words = piece.strip();
        return words.isEmpty() ? NOTHING : words;
    }

    private static String lead(String words) {
        List<String> all = List.of(words.strip().split("\\s+"));
        return String.join(" ", all.subList(Math.max(0, all.size() - LEAD), all.size())) + " ";
    }
}
