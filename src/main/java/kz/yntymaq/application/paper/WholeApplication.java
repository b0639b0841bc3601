package kz.yntymaq.application.paper;

import java.util.List;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.eligibility.Finding;

/**
 * An application as it is put on paper, in the language of the page.
 *
 * @param title what it is called
 * @param unsent whether it was never sent nor handed in, which every sheet says
 * @param facts who applies, for what, when it was written out
 * @param records what offices keep of it, each with its facts alone
 * @param missing what is still to be filled in; empty once it was sent
 * @param findings what the rules say as of now; empty once it has come to its end
 */
record WholeApplication(
        String title,
        boolean unsent,
        List<Fact> facts,
        List<Kept> records,
        FieldValues values,
        List<Field> missing,
        List<Finding> findings) {

    /** A line of its head, or of a record. */
    record Fact(String name, String value) {}

    /** What an office keeps: a share that was raised, a contract. */
    record Kept(String title, List<Fact> facts) {}

    /** How many rules are met. */
    public long met() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.MET)
                .count();
    }
}
