package kz.yntymaq.review.queue;

import java.util.List;
import java.util.Map;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.KeyPage;

/** A page of the queue with how many rows each tab has. */
record WorkQueuePage(
        WorkQueueFilter question,
        KeyPage<WorkQueueRow> rows,
        Map<WorkQueueTab, CappedCount> counts,
        List<OfficeNews.Line> news) {

    /** Whether any row is marked, so that the mark is explained. */
    public boolean isMarked() {
        return rows.rows().stream().anyMatch(WorkQueueRow::fresh);
    }

    /** How many rows a tab has. @throws IllegalArgumentException for a tab that the reader has not */
    public CappedCount count(WorkQueueTab tab) {
        CappedCount found = counts.get(tab);
        if (found == null) {
            throw new IllegalArgumentException("no " + tab);
        }
        return found;
    }
}
