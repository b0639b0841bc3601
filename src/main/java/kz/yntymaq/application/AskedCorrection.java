package kz.yntymaq.application;

import java.util.stream.Stream;
import kz.yntymaq.application.answer.Field;

/** A correction that an official asks for: the code of the field, why, and what to correct. */
public record AskedCorrection(String field, Reason reason, String comment) {

    /** Why a correction is asked for; a list of the portal's own. */
    public enum Reason {
        INCOMPLETE,
        WRONG,
        DIFFERS,
        UNREADABLE,
        TOO_OLD,
        NOT_MET,
        OTHER;

        public String key() {
            return "application.correction.reason." + name();
        }

        /** Whether it can be said of a field: only a document is unreadable or too old. @param field code in the edition */
        public boolean fits(String field) {
            return field.startsWith(Field.DOCUMENT) || (this != UNREADABLE && this != TOO_OLD);
        }

        /** Those that can be said of a field. */
        public static Reason[] of(String field) {
            return Stream.of(values()).filter(reason -> reason.fits(field)).toArray(Reason[]::new);
        }
    }
}
