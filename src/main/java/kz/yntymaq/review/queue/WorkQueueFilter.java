package kz.yntymaq.review.queue;

import java.util.LinkedHashMap;
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
 * @param words part of a number or of a co-operative's name, or its BIN; null for all
 * @param bounds place, stage and sum
 * @param after key of the last row of the page before, null for the first page
 */
record WorkQueueFilter(
        WorkQueueTab tab,
        WorkQueueSort sort,
        @Nullable String programme,
        @Nullable String direction,
        @Nullable UUID worker,
        @Nullable String words,
        CaseBounds bounds,
        @Nullable String after) {

    private static final int LONGEST_WORDS = 80;
    private static final Pattern BIN = Pattern.compile("[0-9]{12}");
    private static final Pattern NUMBER = Pattern.compile("(?:[a-zа-я]{2} ?)?[0-9]+(?: [0-9]+)*");

    public WorkQueueFilter {
        words = words == null || words.isBlank() ? null : words.trim();
        if (words != null && words.length() > LONGEST_WORDS) {
            words = words.substring(0, LONGEST_WORDS);
        }
    }

    /** Whether the words are a whole BIN. */
    boolean isBin() {
        return words != null && BIN.matcher(words).matches();
    }

    /** Whether the words are part of a number: asking for one thing only lets one index find it. */
    boolean isNumber() {
        return words != null
                && !isBin()
                && NUMBER.matcher(SearchWords.folded(words)).matches();
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
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("programme", programme);
        parts.put("direction", direction);
        parts.put("worker", worker);
        parts.put("place", bounds.place() == null ? null : bounds.place().code());
        parts.put("stage", bounds.stage());
        parts.put("least", bounds.least());
        parts.put("most", bounds.most());
        parts.put("only", bounds.written());
        parts.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, value);
            }
        });
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
        return onPage(null);
    }

    /** The address of one of its pages. @param key of the last row of the page before, null for the first */
    public String onPage(@Nullable String key) {
        return new WorkQueueFilter(tab, sort, programme, direction, worker, words, bounds, key).address();
    }

    /** The address of the same in another tab, in the order that the reader chose, else in that tab's own. */
    public String in(WorkQueueTab other) {
        WorkQueueSort order = sort == tab.usualSort() ? other.usualSort() : sort;
        return new WorkQueueFilter(other, order, programme, direction, worker, words, bounds, null).address();
    }

    /** Whether anything narrows the tab. */
    public boolean isFiltered() {
        return programme != null || direction != null || worker != null || words != null || !bounds.isEmpty();
    }
}
