package kz.yntymaq.application.form;

import static kz.yntymaq.support.PlainBrowser.hidden;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures and asserts nothing; run by its name alone, see src/docs/benchmarks.md. */
@PortalTest
class ApplicationMeasure {

    private static final int TIMES = 2000;
    private static final int LARGEST = 10 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRules rules;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Someone chair;
    private UUID id;

    @BeforeEach
    void a_whole_application() {
        chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        id = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, new BigDecimal("9000000"))
                .get(0);
    }

    @Test
    void all_rules_of_an_application() {
        Application application = applications.findOfChair(people.actor(chair), id);
        var browser = new PlainBrowser(port);
        browser.signIn(chair);
        for (int turn = 1; turn <= 5; turn++) {
            long[] check = times(TIMES, () -> rules.check(application));
            long[] page = times(200, () -> browser.get("/cabinet/applications/" + id + "/amount"));
            say(
                    "turn %d: %d rules with what they read: median %.2f ms, p99 %.2f ms; a page with its panel: median %.2f ms, p99 %.2f ms; ratio %.2f"
                            .formatted(
                                    turn,
                                    rules.check(application).size(),
                                    at(check, 50),
                                    at(check, 99),
                                    at(page, 50),
                                    at(page, 99),
                                    at(check, 50) / at(page, 50)));
        }
    }

    @Test
    void the_heap_of_an_upload() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), SampleFiles.pdf(LARGEST));
        var browser = new PlainBrowser(port);
        browser.signIn(chair);
        for (int turn = 1; turn <= 5; turn++) {
            String page =
                    browser.get("/cabinet/applications/" + id + "/documents").body();
            System.gc();
            long before = used();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long allocated = allocated();
            int status = browser.send(request(browser, page, "CHARTER", file)).statusCode();
            allocated = allocated() - allocated;
            long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
            System.gc();
            int stored = jdbc.sql("select count(*) from stored_file where owner_id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
            say(
                    "turn %d: upload of 10 MiB answered %d (%d stored), allocated by the threads of the server %d MiB, heap at its peak %+d MiB with what nobody needs any more, afterwards %+d MiB"
                            .formatted(turn, status, stored, allocated >> 20, peak >> 20, (used() - before) >> 20));
        }
    }

    private HttpRequest request(PlainBrowser browser, String page, String purpose, Path file) throws IOException {
        String line = "--boundary\r\nContent-Disposition: form-data; name=";
        String head = Stream.of(
                                List.of("_csrf", hidden(page, "_csrf")),
                                List.of("_owner", chair.id().toString()),
                                List.of("_go", purpose))
                        .map(field -> line + "\"" + field.get(0) + "\"\r\n\r\n" + field.get(1) + "\r\n")
                        .reduce("", String::concat)
                + line + "\"" + purpose + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        return HttpRequest.newBuilder(browser.uri("/cabinet/applications/" + id + "/documents"))
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--boundary--\r\n")))
                .build();
    }

    private static long[] times(int times, Runnable work) {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long used() {
        return pools().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /** Bytes that the threads which answer requests have taken so far. */
    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("-exec-"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println("[measure] " + line);
    }
}
