package kz.yntymaq.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kz.yntymaq.kernel.Language;
import org.springframework.context.MessageSource;

/**
 * A person before a browser. Words are given as they stand on the page or, with {@code #} in front,
 * by their message key, which reads the same in every language: {@code press("#account.sign-in")}.
 * Fields are given by their name in the form. Every page that opens is checked by {@link PageCheck}.
 */
public class Visitor {

    private static final int PATIENCE_MILLIS = 8_000;

    private final BrowserContext context;
    private final String portal;
    private final Language language;
    private final MessageSource texts;
    private final Page page;
    private final PageCheck check;
    private final Actions hands;
    private int presses;

    Visitor(
            BrowserContext context,
            String portal,
            Language language,
            boolean axe,
            Function<Page, Actions> hands,
            MessageSource texts) {
        this.context = context;
        this.portal = portal;
        this.language = language;
        this.texts = texts;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.check = new PageCheck(page, portal, axe);
        this.hands = hands.apply(page);
    }

    /** Where the portal runs: scheme, host and port. */
    public String portal() {
        return portal;
    }

    /** Opens an address of the portal, which must answer 200. */
    public Visitor open(String path) {
        return open(path, 200);
    }

    /** Opens an address of the portal and expects this answer at its end. */
    public Visitor open(String path, int status) {
        check.expect(status);
        Response response = page.navigate(portal + path);
        if (response == null || response.status() != status) {
            check.forget();
            throw new AssertionError(
                    path + " answered " + (response == null ? "nothing" : response.status()) + ", not " + status);
        }
        check.run();
        return this;
    }

    /** Signs in with IIN and password. */
    public Visitor signIn(People.Someone person) {
        open("/sign-in").type("iin", person.iin()).type("password", person.password());
        submit(page.locator("form[action='/sign-in'] button.govuk-button"));
        return this;
    }

    /** Signs in without a look at the pages on the way, which another test checks. */
    public Visitor signInQuietly(People.Someone person) {
        page.navigate(portal + "/sign-in");
        type("iin", person.iin()).type("password", person.password());
        hands.press(page.locator("form[action='/sign-in'] button.govuk-button"));
        check.forget();
        return this;
    }

    public Visitor signOut() {
        submit(page.locator("form[action='/sign-out'] button"));
        return this;
    }

    /** Types into the field of this name. */
    public Visitor type(String field, String text) {
        hands.type(field(field).first(), text);
        return this;
    }

    /** Chooses from the list, or among the round or square buttons, of this name. */
    public Visitor choose(String field, String words) {
        Locator inputs = field(field);
        if ("SELECT".equals(inputs.first().evaluate("e => e.tagName"))) {
            hands.select(inputs.first(), text(words));
            return this;
        }
        Locator label = page.locator(
                        "fieldset:has([name='" + field + "']) label", new Page.LocatorOptions().setHasText(text(words)))
                .first();
        hands.turnOn(page.locator("[id='" + label.getAttribute("for") + "']"));
        return this;
    }

    /** Ticks a box. */
    public Visitor tick(String field) {
        hands.turnOn(field(field).and(page.locator("[type=checkbox]")).first());
        return this;
    }

    /** Chooses a village by part of its name; the first one found whose name holds it. */
    public Visitor chooseVillage(String field, String name) {
        hands.type(page.locator("#" + field), name);
        Locator offered = page.locator(".y-place__list button", new Page.LocatorOptions().setHasText(name))
                .first();
        offered.waitFor();
        hands.pick(offered);
        return this;
    }

    /** Gives a file to the field of this id, and sends it; the file then stands on the page. */
    public Visitor upload(String field, String fileName, String type, byte[] content) {
        hands.attach(page.locator("input[type=file][id='" + field + "']"), new FilePayload(fileName, type, content));
        hands.press(page.locator("section:has([id='" + field + "']) button[name=_go],"
                + " form:not(:has(section)):has([id='" + field + "']) button[type=submit]"));
        return see(fileName);
    }

    /** Presses the button, or follows the link, with these words. */
    public Visitor press(String words) {
        submit(pressable(page.locator("body"), words));
        return this;
    }

    /** The same, in the row, card or section of the page that holds other words. */
    public Visitor pressIn(String around, String words) {
        Locator place = page.locator("main :is(tr, li, section, fieldset, .y-box, .y-card, .govuk-summary-list__row)")
                .filter(new Locator.FilterOptions().setHasText(text(around)))
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("a, button", new Page.LocatorOptions().setHasText(text(words)))));
        submit(place.last()
                .locator("a, button", new Locator.LocatorOptions().setHasText(text(words)))
                .first());
        return this;
    }

    /** Buttons come before links, the page's main part before its header, the whole words before a part of them. */
    private Locator pressable(Locator within, String words) {
        Pattern whole = Pattern.compile("^\\s*" + text(words).replaceAll("([\\\\^$.|?*+()\\[{])", "\\\\$1") + "\\s*$");
        for (String kind : new String[] {"main button", "main a", "main summary", "button, a"}) {
            Locator exact = within.locator(kind)
                    .filter(new Locator.FilterOptions().setHasText(whole).setVisible(true));
            if (exact.count() > 0) {
                return exact.first();
            }
        }
        return within.locator("button, a, summary")
                .filter(new Locator.FilterOptions().setHasText(text(words)).setVisible(true))
                .first();
    }

    private void submit(Locator pressed) {
        presses++;
        check.expect(200);
        hands.press(pressed);
        check.run();
    }

    /** Counts from here: each link that is followed and each button that is pressed is an action; what is typed or chosen is none. */
    public Visitor countPresses() {
        presses = 0;
        return this;
    }

    /** How many links and buttons were pressed since {@link #countPresses}. */
    public int presses() {
        return presses;
    }

    /** Goes from the first stop of the page to its last with the keyboard, which must be what this visitor has. */
    public Visitor tabThrough() {
        ((Keyboard) hands).walk();
        return this;
    }

    /** Looks at the open page once more as it is in the dark and with text at one and a half times its size. */
    public Visitor lookInTheDarkAtLargeText() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate("document.documentElement.style.fontSize = '150%'");
        check.runColours();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** Bytes of the page itself, compressed as it is sent. */
    public int compressedSize() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    /**
     * Presses the button that asks NCALayer for a signature. What comes of it takes its time: {@link #see} waits for it.
     */
    public Visitor sign() {
        check.expect(200);
        page.locator("[data-sign]").click();
        return this;
    }

    /** Checks the page that is open, on which something has changed since. */
    public Visitor lookAgain() {
        check.run();
        return this;
    }

    /** The words stand on the page, visibly. */
    public Visitor see(String... words) {
        for (String each : words) {
            assertThat(page.locator("body"))
                    .containsText(
                            text(each),
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(PATIENCE_MILLIS)
                                    .setUseInnerText(true));
        }
        return this;
    }

    public Visitor seeNot(String words) {
        assertThat(page.locator("body")).not().containsText(text(words));
        return this;
    }

    /** These words stand as the error by a field, and in the summary on top. */
    public Visitor seeError(String field, String words) {
        assertThat(page.locator("[id='" + field + "-error']")).containsText(text(words));
        assertThat(page.locator(".govuk-error-summary")).containsText(text(words));
        return this;
    }

    /** The field still holds what was typed. */
    public Visitor seeTyped(String field, String text) {
        assertThat(field(field).first()).hasValue(text);
        return this;
    }

    /** The page stands at this path. */
    public Visitor at(String path) {
        String now = URI.create(page.url()).getPath();
        if (!now.equals(path)) {
            throw new AssertionError("The page is " + page.url() + ", not " + path);
        }
        return this;
    }

    /** What was begun leads to this path, or to one beneath it where it ends with a slash. */
    public Visitor arrivesAt(String path) {
        page.waitForURL(path.endsWith("/") ? portal + path + "**" : portal + path);
        check.run();
        return this;
    }

    /** Path and query of the page. */
    public String address() {
        return page.url().substring(portal.length()).replaceFirst("#.*", "");
    }

    /** Goes back, as the browser's button does. */
    public Visitor back() {
        page.goBack();
        check.run();
        return this;
    }

    /** Loses the session, as after half an hour without a page. */
    public Visitor loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("yntymaq"));
        return this;
    }

    /** The page itself, where this class has no words for something. */
    public Page page() {
        return page;
    }

    /** The words of a message key in this visitor's language, or the words themselves. */
    public String text(String words) {
        return words.startsWith("#")
                ? texts.getMessage(words.substring(1), null, Locale.forLanguageTag(language.code()))
                : words;
    }

    private Locator field(String name) {
        return page.locator("[id='" + name + "'], [name='" + name + "']:not([type=hidden])");
    }

    void takePicture(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            System.out.println("[tests] Picture of " + page.url() + ": " + file);
        } catch (PlaywrightException gone) {
            System.out.println("[tests] No picture: " + gone.getMessage());
        }
    }

    void close() {
        context.close();
    }
}
