package kz.yntymaq.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.yntymaq.kernel.Sha256;

/**
 * What every page must be, in every journey: without a violation that axe finds, without an error in
 * the console, without a request to another host, no wider than its window, no label broken and no field over another.
 */
class PageCheck {

    /** Labels of a table that stands as a stack whose longest word does not fit, and fields of a filter over each other. */
    private static final String LAYOUT = """
            (() => {
              const faults = [];
              const pen = document.createElement('canvas').getContext('2d');
              document.querySelectorAll('.y-stack td[data-label]').forEach(cell => {
                const label = getComputedStyle(cell, '::before');
                if (getComputedStyle(cell).display !== 'flex' || !cell.offsetParent) return;
                pen.font = label.font;
                const word = Math.max(...cell.dataset.label.split(' ').map(part => pen.measureText(part).width));
                if (parseFloat(label.width) < word - 1) faults.push('a broken label: ' + cell.dataset.label);
              });
              document.querySelectorAll('.y-filter').forEach(filter => {
                const all = [...filter.querySelectorAll('input:not([type=hidden]), select, button')]
                  .map(control => ({ name: control.name || control.textContent, at: control.getBoundingClientRect() }));
                all.forEach((one, i) => all.slice(i + 1).forEach(other => {
                  if (one.at.left < other.at.right - 1 && other.at.left < one.at.right - 1
                      && one.at.top < other.at.bottom - 1 && other.at.top < one.at.bottom - 1)
                    faults.push('over each other: ' + one.name + ' and ' + other.name);
                }));
              });
              return faults;
            })()""";

    /**
     * What is right it need not describe, and no rule that is on asks for the style sheets once more. The script stands in
     * every page from its beginning.
     */
    private static final String AXE = """
            async rules => (await axe.run(document, { resultTypes: ['violations'], preload: false, ...rules })).violations
                .flatMap(fault => fault.nodes.map(node => `axe ${fault.id}: ${fault.help}\\n      ${node.html}`))""";

    /**
     * What axe looks at: which elements stand in the page in which order, what they are, which of them name each other, whether
     * they have words, and how the window shows them. Rows that look alike count once. A page of a shape that was sound is sound.
     */
    private static final String SHAPE = """
            (() => {
              const KEPT = /^(class|role|type|lang|scope|autocomplete|tabindex|aria-(?!label$).*)$/;
              const NAMES = /^(id|for|headers|aria-(labelledby|describedby|controls|owns|details))$/;
              const names = new Map();
              const called = value => value.trim().split(/ +/)
                .map(name => names.get(name) ?? (names.set(name, names.size), names.get(name)));
              const shape = element => {
                let own = element.tagName;
                for (const { name, value } of element.attributes) {
                  own += ' ' + name + (NAMES.test(name) ? '=' + called(value)
                    : name === 'href' && value.startsWith('#') ? '=' + called(value.substring(1))
                    : KEPT.test(name) ? '=' + value : value.trim() ? '' : '=');
                }
                let last = '';
                for (const node of element.childNodes) {
                  const next = node.nodeType === 1 ? shape(node) : node.nodeType === 3 && node.data.trim() ? 'words' : '';
                  if (next && next !== last) own += '(' + next + ')';
                  if (next) last = next;
                }
                return own;
              };
              return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
                      getComputedStyle(document.documentElement).fontSize, shape(document.documentElement)].join(' ');
            })()""";

    /** Shapes that axe found sound, as hashes; each fork of the tests has its own. */
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private static final Map<String, Object> ALL_RULES = Map.of();
    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("color-contrast"));

    private final Page page;
    private final boolean axe;
    private final List<String> errors = new ArrayList<>();
    private int expected = 200;

    /** @param axe whether axe looks too: it needs scripts, and time */
    PageCheck(Page page, String portal, boolean axe) {
        this.page = page;
        this.axe = axe;
        if (axe) {
            page.addInitScript(AxeBuilder.getAxeScript());
        }
        page.onConsoleMessage(message -> {
            boolean refusalWanted = expected >= 400 && message.text().contains("status of " + expected);
            boolean noProgram = message.text().contains("'wss://127.0.0.1:")
                    && message.text().contains("net::ERR_CONNECTION_REFUSED"); // NCALayer need not run
            if (message.type().equals("error") && !refusalWanted && !noProgram) {
                errors.add("console: " + message.text());
            }
        });
        page.onPageError(error -> errors.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(portal)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("about:")) {
                errors.add("a request to another host: " + request.url());
            }
        });
    }

    /** The status that the next page is expected to answer. */
    void expect(int status) {
        expected = status;
    }

    /** Forgets what was found on pages that are not checked. */
    void forget() {
        errors.clear();
    }

    /** Checks the page that is open. */
    void run() {
        run(ALL_RULES);
    }

    /** Checks once more a page of which only colours and sizes have changed since. */
    void runColours() {
        run(COLOURS);
    }

    private void run(Map<String, Object> rules) {
        var found = new ArrayList<>(errors);
        errors.clear();
        if (!page.url().startsWith("http")) {
            return;
        }
        page.waitForLoadState(); // a page that arrives has its words before its style sheet
        var width =
                (List<?>) page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        if (((Number) width.get(0)).intValue() > ((Number) width.get(1)).intValue()) {
            found.add("wider than the window: " + width.get(0) + " px in " + width.get(1) + " px, by "
                    + page.evaluate("""
                            Array.from(document.querySelectorAll('body *'))
                              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                              .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')"""));
        }
        ((List<?>) page.evaluate(LAYOUT)).forEach(fault -> found.add(String.valueOf(fault)));
        if (axe) {
            found.addAll(axe(rules));
        }
        if (!found.isEmpty()) {
            throw new AssertionError(
                    page.url() + " (" + page.viewportSize().width + " px)\n   - " + String.join("\n   - ", found));
        }
    }

    private List<String> axe(Map<String, Object> rules) {
        String shape = Sha256.hex(rules.keySet() + " " + page.evaluate(SHAPE));
        if (SOUND.contains(shape)) {
            return List.of();
        }
        List<String> faults = ((List<?>) page.evaluate(AXE, rules))
                .stream().map(String::valueOf).toList();
        if (faults.isEmpty()) {
            SOUND.add(shape);
        }
        return faults;
    }
}
