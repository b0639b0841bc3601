package kz.yntymaq.applicant;

import java.util.List;
import java.util.Map;

/**
 * What a room knows of an applicant and an application may ask for, as it stands today. A fact is called as the question
 * that asks for it is: by its role where it has one, else by its code.
 *
 * @param texts facts of one value; a day as year-month-day, a place by its КАТО code
 * @param rows lists by column; they may name other people
 */
public record KnownFacts(Origin origin, Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {

    /** Where somebody said it. */
    public enum Origin {
        /** The person, of themself. */
        PROFILE,
        /** The portal's register of co-operatives. */
        REGISTER;

        /** Message key of what marks an answer that is from there. */
        public String key() {
            return "application.known." + name();
        }
    }
}
