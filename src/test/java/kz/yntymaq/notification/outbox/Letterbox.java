package kz.yntymaq.notification.outbox;

import org.springframework.context.ApplicationContext;

/** Sends what waits in the outbox, for tests of other rooms. */
public final class Letterbox {

    private Letterbox() {}

    /** Until nothing is due. */
    public static void empty(ApplicationContext portal) {
        portal.getBean(Postman.class).round();
    }
}
