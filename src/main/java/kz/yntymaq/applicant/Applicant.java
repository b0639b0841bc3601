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

    /** Whether it is a natural person who applies for themself; else a co-operative. */
    default boolean isPerson() {
        return false;
    }

    /** Null while there is none, and for a person. */
    @Nullable
    String bin();

    /** КАТО code of the village of its seat; of a person, of the village where they live. */
    String seatCode();

    /** Its members, as many as count today; 1 for a person. */
    int members();

    /** Day of its state registration, null before it and for a person. */
    @Nullable
    LocalDate registeredOn();

    /** The one account that fills in, sends and takes back. */
    UUID filledInBy();

    /** Whether it may apply at all now. */
    boolean canApply();

    /** Whether its state registration is confirmed; a person needs none. */
    default boolean isRegistered() {
        return canApply();
    }

    /** Message key of why it may not apply while it may not. */
    default String refusal() {
        return isRegistered() ? "application.error.cooperative-ending" : "application.error.cooperative-not-active";
    }

    /** Where an office reads about it; null where nothing stands but in the case. */
    @Nullable
    String officePage();
}
