package kz.yntymaq.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the SQL statements of the thread that asks, to see that a page does not do more as its list grows. */
public final class Statements {

    private static final ThreadLocal<AtomicLong> COUNTED = ThreadLocal.withInitial(AtomicLong::new);

    private Statements() {}

    /**
     * How many statements the work prepares in this thread. It is done twice and the smaller number counts: what the
     * portal keeps for a few seconds, such as the calendar, may have to be read anew in one of them.
     */
    public static long during(Runnable work) {
        return Math.min(once(work), once(work));
    }

    /** The same of work that cannot be done twice, such as a press that changes something. */
    public static long ofOne(Runnable work) {
        return once(work);
    }

    private static long once(Runnable work) {
        long before = COUNTED.get().get();
        work.run();
        return COUNTED.get().get() - before;
    }

    static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        COUNTED.get().incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
