package kz.yntymaq.review.queue;

import java.util.List;
import java.util.Map;
import kz.yntymaq.kernel.KeyPage;

/** A page of the queue with how many rows each tab has. */
record WorkQueuePage(
        WorkQueueFilter question,
        KeyPage<WorkQueueRow> rows,
        Map<WorkQueueTab, Count> counts,
        List<OfficeNews.Line> news) {

    /** Counting stops here: nobody needs to know more exactly, and counting further would cost. */
    static final int MOST_COUNTED = 1000;

    /** How many rows a tab has. @throws IllegalArgumentException for a tab that the reader has not */
    public Count count(WorkQueueTab tab) {
        Count found = counts.get(tab);
        if (found == null) {
            throw new IllegalArgumentException("no " + tab);
        }
        return found;
    }

    /** How many rows there are. */
    public record Count(int rows) {

        /** Message key of how it is written. */
        public String key() {
            return rows > MOST_COUNTED ? "review.count.more" : "review.count";
        }

        /** The number to write. */
        public int shown() {
            return Math.min(rows, MOST_COUNTED);
        }
    }
}
