package kz.yntymaq.ui.form;

import java.util.Map;
import java.util.Optional;

/** A form that no record describes: what it asks is known only when it is shown. Its rows are called {@code list[3].field}. */
public interface OpenForm {

    /** What is stored. */
    OpenBinding stored();

    /** What was typed, with what is wrong with it. @param sent values by field, as a request has them */
    OpenBinding typed(Map<String, String[]> sent);

    /** The words with which the page asks for a field, or for a column of a list; empty for what it does not ask. */
    Optional<String> label(String field);

    /** Whether words, a number or a day are typed into a field, not chosen. */
    boolean isTyped(String field);

    /** The place of a field or a list among those of the page; -1 for what it does not ask. */
    int place(String field);
}
