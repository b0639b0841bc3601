package kz.yntymaq.support;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one Chromium of a fork of the tests: one that is installed already, never downloaded. */
final class Browser {

    /** The shell without windows first: pages and tabs open faster in it. */
    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** Where Chromium is installed; {@code CHROMIUM} in the environment comes first. */
    static Optional<Path> installed() {
        return Stream.concat(Stream.of(System.getenv("CHROMIUM"), System.getenv("CHROME_BIN")), INSTALLED.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it at the first call. It ends with the test run. */
    @SuppressWarnings("resource")
    static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            Path chromium = installed()
                    .orElseThrow(() -> new IllegalStateException(
                            "No Chromium is installed: install the package chromium, or set CHROMIUM to its path."));
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
