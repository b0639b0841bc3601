package kz.yntymaq.application.progress;

import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.document.StoredFile;
import org.jspecify.annotations.Nullable;

/** Records that offices keep of an application, as its applicant and the office read them; each room that keeps some answers. */
public interface OfficeRecords {

    /**
     * A record.
     *
     * @param title what it is, in the language of the page
     * @param next what the reader can do with it now, null for nothing
     */
    record Sheet(
            String title,
            List<Fact> facts,
            List<StoredFile> files,
            @Nullable Next next) {}

    /** A line of a record. */
    record Fact(String name, String value) {}

    /** A link to a page on which something is done. */
    record Next(String words, String address) {}

    /** Those of an application. @param applicant whether who fills in for the applicant reads them */
    List<Sheet> of(Application application, boolean applicant);
}
