package kz.yntymaq.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.kernel.Language;
import org.springframework.context.MessageSource;

/** People who meet on the portal, each before a browser of their own. */
public class Journey {

    private final String portal;
    private final MessageSource texts;
    private final People people;
    private final List<Visitor> visitors = new ArrayList<>();

    Journey(String portal, MessageSource texts, People people) {
        this.portal = portal;
        this.texts = texts;
        this.people = people;
        people.places().load();
    }

    /** A visitor with a browser: {@code journey.visitor().reading(Language.RU).onPhone().withoutScripts().arrives()}. */
    public Setup visitor() {
        return new Setup();
    }

    /** A person who has signed in, reading Kazakh on a desktop. */
    public Visitor signedIn(People.Someone person) {
        return visitor().arrives().signInQuietly(person);
    }

    /** What kind of browser a visitor has. */
    public final class Setup {

        private Language language = Language.KK;
        private int width = 1200;
        private boolean scripts = true;
        private boolean dark = false;
        private boolean largeText = false;
        private boolean axe = true;
        private boolean trusting = false;
        private boolean live = false;
        private Function<Page, Actions> hands = Pointer::new;

        private Setup() {}

        public Setup reading(Language language) {
            this.language = language;
            return this;
        }

        /** A phone of 360 pixels. */
        public Setup onPhone() {
            this.width = 360;
            return this;
        }

        /** Someone whose device shows pages in dark colours. */
        public Setup inTheDark() {
            this.dark = true;
            return this;
        }

        /** Someone who reads text at one and a half times its size. */
        public Setup withLargeText() {
            this.largeText = true;
            return this;
        }

        public Setup withoutScripts() {
            this.scripts = false;
            this.axe = false;
            return this;
        }

        /** Somebody before whom the page of a meeting looks anew by itself; others press, as a test cannot know when it would. */
        public Setup lookingAnew() {
            this.live = true;
            return this;
        }

        /** A person who has a keyboard and no mouse. Axe has seen the pages where others went by pointer. */
        public Setup byKeyboard() {
            this.axe = false;
            this.hands = Keyboard::new;
            return this;
        }

        /** A person on whose computer a program with a certificate of its own making runs, as NCALayer is. */
        public Setup trustingThisMachine() {
            this.trusting = true;
            return this;
        }

        public Visitor arrives() {
            BrowserContext context = Browser.running()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                            .setJavaScriptEnabled(scripts)
                            .setIgnoreHTTPSErrors(trusting));
            if (!live) {
                context.addInitScript("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })");
            }
            if (largeText) {
                context.addInitScript("document.addEventListener('DOMContentLoaded',"
                        + " () => document.documentElement.style.fontSize = '150%')");
            }
            context.addCookies(
                    List.of(new com.microsoft.playwright.options.Cookie("lang", language.code()).setUrl(portal)));
            var visitor = new Visitor(context, portal, language, axe, hands, texts);
            visitors.add(visitor);
            return visitor;
        }
    }

    public People people() {
        return people;
    }

    void takePictures(Path folder) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).takePicture(folder.resolve("visitor-" + (i + 1) + ".png"));
        }
    }

    void close() {
        visitors.forEach(Visitor::close);
    }
}
