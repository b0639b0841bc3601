package kz.yntymaq.ui.form;

/** A row of a form that has a name of its own on the page, by which the list of errors calls it, in place of its number. */
public interface NamedRow {

    /** Message key of its name. */
    String nameKey();
}
