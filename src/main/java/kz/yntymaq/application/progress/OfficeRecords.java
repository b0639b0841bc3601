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
     * @param papers papers that were made of it
     * @param next what the reader can do with it now, null for nothing
     */
    record Sheet(
            String title,
            List<Fact> facts,
            List<StoredFile> files,
            List<Paper> papers,
            @Nullable Next next) {

        /** A record of which no paper was made. */
        public Sheet(String title, List<Fact> facts, List<StoredFile> files, @Nullable Next next) {
            this(title, facts, files, List.of(), next);
        }

        /** Papers alone. */
        public static Sheet ofPapers(String title, List<Paper> papers) {
            return new Sheet(title, List.of(), List.of(), papers, null);
        }
    }

    /** A link to a paper. */
    record Paper(String words, String address) {}

    /** A line of a record. */
    record Fact(String name, String value) {}

    /** A link to a page on which something is done. @param first whether nothing else is to be done before */
    record Next(String words, String address, boolean first) {

        /** One that others may come before. */
        public Next(String words, String address) {
            this(words, address, false);
        }
    }

    /** Who reads the records of an application. */
    enum Reader {
        /** Who fills in for the applicant, and acts on what is told. */
        APPLICANT,
        /** Others of the applicant's people, and who acts for another: they read what the applicant reads, and act on nothing. */
        MEMBER,
        /** An office that reads the case. */
        OFFICE,
        /** Somebody of such an office whom a tie keeps from the case: what colleagues keep for themselves is not shown. */
        TIED;

        public boolean fillsIn() {
            return this == APPLICANT;
        }

        public boolean isOffice() {
            return this == OFFICE;
        }
    }

    /** Those of an application. */
    List<Sheet> of(Application application, Reader reader);
}
