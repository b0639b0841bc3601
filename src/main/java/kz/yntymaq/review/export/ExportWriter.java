package kz.yntymaq.review.export;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.Actors;
import kz.yntymaq.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes the tables that wait, one at a time on a node, in a thread of its own. */
@Component
class ExportWriter implements DisposableBean {

    private static final int PATIENCE_SECONDS = 10;
    private static final Logger log = LoggerFactory.getLogger(ExportWriter.class);

    private final CaseExports exports;
    private final ExportedCases cases;
    private final Actors actors;
    private final Texts texts;
    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile boolean ending;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "case-export");
        made.setDaemon(true);
        return made;
    });

    ExportWriter(CaseExports exports, ExportedCases cases, Actors actors, Texts texts) {
        this.exports = exports;
        this.cases = cases;
        this.actors = actors;
        this.texts = texts;
    }

    /** What is being written is put back, to be begun anew. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    @Scheduled(initialDelayString = "${yntymaq.export-every}", fixedDelayString = "${yntymaq.export-every}")
    void look() {
        if (ending || !atWork.compareAndSet(false, true)) {
            return;
        }
        thread.execute(() -> {
            try {
                round();
            } catch (RuntimeException failed) { // the database is away: looked for again soon
                log.warn("Tables of cases could not be looked for", failed);
            } finally {
                atWork.set(false);
            }
        });
    }

    /** Until none waits. */
    void round() {
        while (!ending) {
            Optional<CaseExport> next = exports.take();
            if (next.isEmpty()) {
                return;
            }
            CaseExport taken = next.get();
            LocaleContextHolder.setLocale(taken.language().locale());
            try {
                actors.find(taken.account())
                        .filter(Actor::worksInOffice)
                        .ifPresentOrElse(actor -> write(actor, taken), () -> exports.fail(taken));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
    }

    private void write(Actor actor, CaseExport taken) {
        try {
            var parts = new PartsStream((part, content) -> exports.keep(taken, part, content));
            var taker = new SheetTaker(taken, new CaseSheet(parts, key -> texts.get(key)));
            try (parts;
                    taker.sheet) { // closed first: the end of the sheet goes into the parts
                cases.read(actor, taken.address(), taker);
            }
            if (!taker.stopped) {
                exports.finish(taken, taker.sheet.written());
            }
        } catch (IOException | RuntimeException failed) { // whatever it was, the person is told
            log.warn("A table of cases could not be written", failed);
            if (!ending) {
                exports.fail(taken);
            }
        }
        if (ending) {
            exports.putBack(taken);
        }
    }

    /** Puts the rows into the sheet, and says how far it came. */
    private final class SheetTaker implements ExportedCases.Taker {

        private final CaseExport taken;
        private final CaseSheet sheet;
        private int total;
        private boolean stopped;

        SheetTaker(CaseExport taken, CaseSheet sheet) {
            this.taken = taken;
            this.sheet = sheet;
        }

        @Override
        public void total(int many) {
            total = many;
            stopped = !exports.advance(taken, 0, total);
        }

        @Override
        public boolean row(ExportedCases.Row row) {
            if (stopped || sheet.written() >= CaseSheet.MOST) {
                return false;
            }
            if (sheet.add(row)) {
                stopped = ending || !exports.advance(taken, sheet.written(), total);
            }
            return !stopped;
        }
    }
}
