package kz.yntymaq.review.letter;

import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.application.ApplicationEvent;

/** Of what a letter tells; named as what happened to the application. */
enum LetterKind {
    APPROVED,
    REFUSED,
    REFUSED_AT_CHECK,
    HEARING_OPENED,
    LAPSED,
    RELEASED,
    COMPLAINT_KEPT,
    COMPLAINT_GRANTED,
    REOPENED;

    /** The letter that is due of it; empty where none is. */
    static Optional<LetterKind> of(ApplicationEvent event) {
        return Stream.of(values())
                .filter(kind -> kind.name().equals(event.name()))
                .findFirst();
    }

    /** Message key of its name. */
    public String key() {
        return "review.letter.kind." + name();
    }

    /** Message key of what the applicant can do now. */
    String nextKey() {
        return "review.letter.next." + name();
    }
}
