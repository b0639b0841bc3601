package kz.yntymaq.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who press at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Does the same so many times. @return what each got, in no particular order */
    public static <T> List<T> times(int many, Callable<T> work) throws Exception {
        return all(Collections.nCopies(many, work));
    }

    /** Each in a thread of its own. @return what each got, in their order */
    public static <T> List<T> all(List<? extends Callable<T>> works) throws Exception {
        return all(works.size(), works);
    }

    /** Starts when so many threads stand ready, which then do all the works. @return what each got, in their order */
    public static <T> List<T> all(int threads, List<? extends Callable<T>> works) throws Exception {
        int together = Math.min(threads, works.size());
        var ready = new CountDownLatch(together);
        var people = Executors.newFixedThreadPool(together);
        try {
            List<Future<T>> running = works.stream()
                    .map(work -> people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
