package kz.yntymaq.ui.sheet;

/** A column of a table that people fill in; it is known by its name in any of the languages, wherever it stands. */
public interface TableColumn {

    /** Whether no table is without it. */
    boolean isRequired();

    /** Whether the template fills it in, so that a row with nothing else is one that nobody filled in. */
    boolean isPrefilled();

    /** Message key of its name. */
    String key();
}
