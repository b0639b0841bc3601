package kz.yntymaq.ui.form;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on a page that asks nothing any more, because somebody was faster: shown once more where the thing
 * stands now, to be copied.
 *
 * @param by who was faster, null when it is not known
 * @param own whether it was the same person, in another tab
 */
public record LeftWords(
        List<Word> words, @Nullable String by, @Nullable Instant at, boolean own) {

    /** Words with the label of their field. */
    public record Word(String label, String words) {}

    /**
     * How it waits in the session.
     *
     * @param from page on which it was typed
     * @param to page that shows it
     * @param seen whether it has been shown
     */
    record Waiting(String from, String to, KeptForm form, boolean seen) implements Serializable {

        /** Whether a look at its page is still about it: not when the reader has been elsewhere since. */
        boolean isFor(@Nullable String cameFrom) {
            return !seen || cameFrom == null || cameFrom.equals(from) || cameFrom.equals(to);
        }

        Waiting shown() {
            return new Waiting(from, to, form, true);
        }
    }

    static Optional<LeftWords> of(KeptForm form, FormFields fields) {
        List<Word> words = form.fields().entrySet().stream()
                .filter(field -> field.getValue().length == 1 && !field.getValue()[0].isBlank())
                .flatMap(field ->
                        fields.labelOfTyped(field.getKey()).stream().map(label -> new Word(label, field.getValue()[0])))
                .toList();
        KeptForm.StaleEdit stale = form.stale();
        if (words.isEmpty() && stale == null) {
            return Optional.empty();
        }
        return Optional.of(
                stale == null
                        ? new LeftWords(words, null, null, false)
                        : new LeftWords(words, stale.name(), stale.at(), stale.own()));
    }
}
