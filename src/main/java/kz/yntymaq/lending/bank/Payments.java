package kz.yntymaq.lending.bank;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.sheet.HeadedTable;

/** What a file tells of, being read. */
final class Payments {

    private final List<ReadLine> lines = new ArrayList<>();
    private int leftOut;

    /** @throws RuleViolationException for more than one file may have */
    void add(ReadLine line) {
        if (lines.size() == HeadedTable.MOST_ROWS) {
            throw new RuleViolationException("sheet.refused.large");
        }
        lines.add(line);
    }

    /** One that brought no money is none. */
    void leaveOut() {
        leftOut++;
    }

    /** In the order of the file. */
    List<ReadLine> lines() {
        return List.copyOf(lines);
    }

    /** How many brought no money. */
    int leftOut() {
        return leftOut;
    }
}
