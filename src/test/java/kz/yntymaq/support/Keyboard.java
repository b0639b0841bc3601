package kz.yntymaq.support;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard alone: Tab and Shift+Tab until the wanted element has the focus, then Enter, Space,
 * arrows or letters; nothing is clicked, filled or focused by a script. On the way it demands of the
 * page that the first stop is the skip link and leads to the main part, and that at every stop the
 * focus is seen: drawn, within the window and not covered, and gone when the focus goes on.
 */
class Keyboard implements Actions {

    private static final int MOST_STOPS = 400;

    /** Answers what stands first: nothing pressed yet on this page, and is the wanted in its main part. */
    private static final String FRESH = """
            wanted => [window.stops === undefined && document.activeElement === document.body && !location.hash,
                       document.getElementById('main').contains(wanted)]""";

    /**
     * Answers: reached, must go back, where the focus is, what is wrong with how the focus looks here. Of the controls that
     * {@link #CONTROLS} remembered it strikes this one, and answers how many are left, or -1 when the page has ended.
     */
    private static final String STOP = """
            wanted => {
              const at = document.activeElement;
              const drawn = e => Number(getComputedStyle(e).opacity) === 0 && e.labels && e.labels.length
                  ? getComputedStyle(e.labels[0], '::before') : getComputedStyle(e);
              const look = e => (s => [s.outline, s.boxShadow, s.border, s.backgroundColor].join(' '))(drawn(e));
              const words = e => `<${e.tagName.toLowerCase()} ${e.id || e.name || e.getAttribute('href') || ''}> `
                  + (e.innerText || '').trim().slice(0, 40);
              const faults = [];
              window.stops ??= {};
              const left = window.stops.at;
              if (left && left !== at && left.isConnected && look(left) === window.stops.look) {
                faults.push(words(left) + ' looks the same with and without the focus');
              }
              if (at !== document.body && at.tabIndex >= 0) {
                const style = drawn(at);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                    && !/, 0\\)$/.test(style.outlineColor);
                if (!outlined && style.boxShadow === 'none') faults.push('the focus is not drawn on ' + words(at));
                const box = at.getClientRects()[0]; // of a link over two lines the first one
                const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
                const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
                const top = document.elementFromPoint(x, y);
                if (!top) faults.push('outside the window: ' + words(at));
                else if (!top.contains(at) && !at.contains(top) && !Array.from(at.labels || []).some(l => l.contains(top))) {
                  faults.push(words(at) + ' is covered by ' + words(top));
                }
                window.stops.at = at;
                window.stops.look = look(at);
              } else {
                window.stops.at = null;
              }
              const same = e => e === at
                  || (e.type === 'radio' && at.type === 'radio' && e.name === at.name && e.form === at.form);
              const unseen = window.unseen || new Set();
              for (const e of unseen) if (same(e)) unseen.delete(e);
              return [same(wanted),
                      Boolean(at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING),
                      words(at), faults.join('; '), at === document.body ? -1 : unseen.size];
            }""";

    /** Does pressing it lead to another page? A file is sent in place. */
    private static final String LEADS = """
            e => e.tagName === 'A' ? !e.getAttribute('href').startsWith('#')
                : e.tagName === 'BUTTON' && e.type === 'submit' && e.form !== null
                    && (e.form.dataset.upload === undefined || ['next', 'list'].includes(e.value))""";

    /** Remembers every control in a part of the page that the keyboard must reach; of round buttons one a group. */
    private static final String CONTROLS = """
            part => {
              const group = e => e.form && e.type === 'radio' ? e.form.querySelector(`[type=radio][name="${e.name}"]:checked, [type=radio][name="${e.name}"]`) : e;
              window.unseen = new Set(Array.from(document.querySelector(part).querySelectorAll('a[href], button, input, select, textarea, summary'))
                  .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
                  .map(group));
            }""";

    private final Page page;
    private int loaded;
    private boolean walked;
    private @Nullable FileChooser opened;

    Keyboard(Page page) {
        this.page = page;
        page.onLoad(on -> loaded++);
        page.onFileChooser(
                chooser -> opened = chooser); // from the start: a listener of the last moment may come too late
    }

    @Override
    public void type(Locator field, String text) {
        reach(field.elementHandle());
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
    }

    @Override
    public void select(Locator list, String choice) {
        ElementHandle wanted = list.elementHandle();
        reach(wanted);
        page.keyboard().press("Home");
        int choices = ((Number) wanted.evaluate("e => e.options.length")).intValue();
        for (int i = 0; i < choices; i++) {
            if (choice.equals(wanted.evaluate("e => e.selectedOptions[0].label.trim()"))) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("No choice \"" + choice + "\" can be reached with the arrows");
    }

    @Override
    public void turnOn(Locator button) {
        ElementHandle wanted = button.elementHandle();
        reach(wanted);
        int group = ((Number) wanted.evaluate(
                        "e => e.type === 'radio' ? e.form.querySelectorAll(`[name=\"${e.name}\"]`).length : 0"))
                .intValue();
        for (int i = 0; i < group && !hasFocus(wanted); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (!wanted.isChecked()) {
            page.keyboard().press("Space");
        }
        if (!wanted.isChecked()) {
            throw new AssertionError("The keyboard did not turn on " + wanted.evaluate("e => e.outerHTML"));
        }
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        reach(field.elementHandle());
        opened = null;
        page.keyboard().press("Enter");
        page.waitForCondition(() -> opened != null);
        Objects.requireNonNull(opened).setFiles(file);
    }

    @Override
    public void pick(Locator offered) {
        ElementHandle wanted = offered.elementHandle();
        for (int i = 0; i < MOST_STOPS && !hasFocus(wanted); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
    }

    @Override
    public void press(Locator pressed) {
        ElementHandle wanted = pressed.elementHandle();
        reach(wanted);
        boolean leads = (boolean) wanted.evaluate(LEADS);
        int before = loaded;
        page.keyboard().press("A".equals(wanted.evaluate("e => e.tagName")) ? "Enter" : "Space");
        if (leads) {
            page.waitForCondition(() -> loaded > before);
        }
    }

    /** Goes through the whole page, and through the main part of every later one: every control is a stop. */
    void walk() {
        page.evaluate(CONTROLS, walked ? "#main" : "body");
        Stop stop = skip(walked);
        walked = true;
        ElementHandle main = page.querySelector("#main");
        for (int i = 0; i < MOST_STOPS && stop.left() > 0; i++) {
            page.keyboard().press("Tab");
            stop = stop(main);
        }
        var missed = (List<?>) page.evaluate("Array.from(window.unseen, e => e.outerHTML.slice(0, 160))");
        if (!missed.isEmpty()) {
            throw new AssertionError(page.url() + ": the keyboard does not reach " + missed);
        }
    }

    private void reach(ElementHandle wanted) {
        var fresh = (List<?>) wanted.evaluate(FRESH);
        if ((boolean) fresh.get(0)) {
            skip((boolean) fresh.get(1));
        }
        Stop stop = stop(wanted);
        boolean back = stop.back();
        String way = stop.where();
        for (int i = 0; i < MOST_STOPS && !stop.reached(); i++) {
            if (stop.back() != back) {
                throw new AssertionError("%s: the keyboard cannot reach %s: it goes from %s past it to %s"
                        .formatted(page.url(), wanted.evaluate("e => e.outerHTML"), way, stop.where()));
            }
            way = stop.where();
            page.keyboard().press(back ? "Shift+Tab" : "Tab");
            stop = stop(wanted);
        }
        if (!stop.reached()) {
            throw new AssertionError(page.url() + ": the keyboard cannot reach " + wanted.evaluate("e => e.outerHTML"));
        }
    }

    private Stop skip(boolean toMain) {
        page.keyboard().press("Tab");
        ElementHandle link = page.querySelector(".govuk-skip-link");
        Stop stop = stop(link);
        if (!stop.reached()) {
            throw new AssertionError(page.url() + ": the first stop is not the skip link");
        }
        if (toMain) {
            page.keyboard().press("Enter");
            page.waitForFunction("document.activeElement.id === 'main'");
        }
        return stop;
    }

    private Stop stop(ElementHandle wanted) {
        var told = (List<?>) wanted.evaluate(STOP);
        if (!told.get(3).equals("")) {
            throw new AssertionError(page.url() + ": " + told.get(3));
        }
        return new Stop(
                (boolean) told.get(0), (boolean) told.get(1), (String) told.get(2), ((Number) told.get(4)).intValue());
    }

    private boolean hasFocus(ElementHandle wanted) {
        return (boolean) wanted.evaluate("e => document.activeElement === e");
    }

    /** Where the focus stands, where the wanted element is from there, and how many controls are left. */
    private record Stop(boolean reached, boolean back, String where, int left) {}
}
