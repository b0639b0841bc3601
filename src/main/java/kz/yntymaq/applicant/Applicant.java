package kz.yntymaq.applicant;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What an application and the offices know of who applies. */
public interface Applicant {

    UUID id();

    String nameKk();

    String nameRu();

    /** Its name in the language of the page; Kazakh on an English one. */
    default String name() {
        return Language.current() == Language.RU ? nameRu() : nameKk();
    }

    /** Null while there is none. */
    @Nullable
    String bin();

    /** КАТО code of the village of its seat. */
    String seatCode();

    /** Its members, as many as count today. */
    int members();

    /** Day of its state registration, null before it. */
    @Nullable
    LocalDate registeredOn();

    /** The one account that fills in, sends and takes back. */
    UUID filledInBy();

    /** Whether it may apply at all now. */
    boolean canApply();

    /** Where an office reads about it. */
    String officePage();
}
