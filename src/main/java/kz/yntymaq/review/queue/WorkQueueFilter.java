package kz.yntymaq.review.queue;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the queue.
 *
 * @param programme its code, null for all
 * @param direction its code, null for all
 * @param worker who works on it, null for all
 * @param words part of a number or of a co-operative's name, null for all
 * @param after key of the last row of the page before, null for the first page
 */
record WorkQueueFilter(
        WorkQueueTab tab,
        WorkQueueSort sort,
        @Nullable String programme,
        @Nullable String direction,
        @Nullable UUID worker,
        @Nullable String words,
        @Nullable String after) {

    private static final int LONGEST_WORDS = 80;
    private static final Pattern NUMBER = Pattern.compile("(?:[a-zа-я]{2} ?)?[0-9]+(?: [0-9]+)*");

    public WorkQueueFilter {
        words = words == null || words.isBlank() ? null : words.trim();
        if (words != null && words.length() > LONGEST_WORDS) {
            words = words.substring(0, LONGEST_WORDS);
        }
    }

    /** Whether the words are part of a number: asking for one thing only lets one index find it. */
    boolean isNumber() {
        return words != null && NUMBER.matcher(SearchWords.folded(words)).matches();
    }

    /** What is looked for: a number as one word, the words of a name in any order. */
    SearchWords search() {
        return isNumber() ? SearchWords.ofNumber(words) : SearchWords.of(words);
    }

    /** Its address, to come back to. */
    String address() {
        var address = UriComponentsBuilder.fromPath("/office")
                .queryParam("tab", tab.path())
                .queryParam("sort", sort.path());
        if (programme != null) {
            address.queryParam("programme", programme);
        }
        if (direction != null) {
            address.queryParam("direction", direction);
        }
        if (worker != null) {
            address.queryParam("worker", worker);
        }
        if (words != null) {
            address.queryParam("words", "{words}");
        }
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        return address.encode()
                .buildAndExpand(Map.of("words", words == null ? "" : words, "after", after == null ? "" : after))
                .toUriString();
    }

    /** The address of all its pages. */
    public String wholeAddress() {
        return new WorkQueueFilter(tab, sort, programme, direction, worker, words, null).address();
    }

    /** The order to keep in another tab: null unless the reader chose it. */
    public @Nullable String chosenSort() {
        return sort == tab.usualSort() ? null : sort.path();
    }

    /** Whether anything narrows the tab. */
    public boolean isFiltered() {
        return programme != null || direction != null || worker != null || words != null;
    }
}
