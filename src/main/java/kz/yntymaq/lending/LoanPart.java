package kz.yntymaq.lending;

import kz.yntymaq.lending.LoanReach.Seen;
import org.springframework.ui.Model;

/** What a room inside this one shows of an approved microcredit on its pages. */
public interface LoanPart {

    /** Puts it into the model of a page, in the office or of the borrower. */
    void show(Model model, Seen seen);
}
