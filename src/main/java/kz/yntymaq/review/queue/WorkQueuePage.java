package kz.yntymaq.review.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.KeyPage;

/** A page of the queue with how many rows each tab has. @param standsFor the absent colleagues in whose place the reader is */
record WorkQueuePage(
        WorkQueueFilter question,
        KeyPage<WorkQueueRow> rows,
        Map<WorkQueueTab, CappedCount> counts,
        Set<UUID> standsFor,
        List<OfficeNews.Line> news) {

    /** Whether any row is marked, so that the mark is explained. */
    public boolean isMarked() {
        return rows.rows().stream().anyMatch(WorkQueueRow::fresh);
    }

    /** Whether the reader stands in for who works on a row. */
    public boolean isForAbsent(WorkQueueRow row) {
        return row.worker() != null && standsFor.contains(row.worker());
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
