package kz.yntymaq.ui.form;

import java.util.Optional;

/** Finds the form of an address whose form no record describes; the room of that page implements it. */
public interface OpenForms {

    /** What a page asks; empty for another room's page and for one that is not there. */
    Optional<OpenForm> at(String path);
}
