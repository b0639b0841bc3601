package kz.yntymaq.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;

/** A mouse or a finger. */
class Pointer implements Actions {

    private final Page page;

    Pointer(Page page) {
        this.page = page;
    }

    @Override
    public void type(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void select(Locator list, String choice) {
        list.selectOption(new SelectOption().setLabel(choice));
    }

    @Override
    public void turnOn(Locator button) {
        button.check(new Locator.CheckOptions().setForce(true)); // the drawn button lies over the real one
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }

    @Override
    public void pick(Locator offered) {
        offered.click();
    }

    @Override
    public void press(Locator pressed) {
        pressed.click();
        page.waitForLoadState(LoadState.LOAD);
    }
}
