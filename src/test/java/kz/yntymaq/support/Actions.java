package kz.yntymaq.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How a visitor works a page: with a {@link Pointer}, or with the {@link Keyboard} alone. */
interface Actions {

    /** Writes over what stands in a field. */
    void type(Locator field, String text);

    /** Chooses from a list by the words of a choice. */
    void select(Locator list, String choice);

    /** Turns a round or a square button on. */
    void turnOn(Locator button);

    /** Gives a file to a field. */
    void attach(Locator field, FilePayload file);

    /** Takes one of the places that are offered under the field in which one types. */
    void pick(Locator offered);

    /** Presses a button or follows a link, and waits for the page to which it leads. */
    void press(Locator pressed);
}
