package kz.yntymaq.ui;

/** Writes a place for a reader; answered by the room that keeps the places. */
public interface PlaceNames {

    /** The place with this code and those above it, in the language of the page; the code where there is none. */
    String written(String code);
}
