package kz.yntymaq.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.LoggerFactory;

/**
 * For tests that make the portal fail: what it logs meanwhile, as it would stand on the console, is kept from there
 * and shown only when the test fails. Such a test may take it as a parameter of type {@link Written}.
 */
public final class KeptLog implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(KeptLog.class);

    private record Kept(
            List<Appender<ILoggingEvent>> before,
            OutputStreamAppender<ILoggingEvent> instead,
            ByteArrayOutputStream written) {}

    /** What was logged since the test began. */
    public interface Written {

        /** All of it. */
        String all();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Logger root = root();
        List<Appender<ILoggingEvent>> before = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(before::add);
        ConsoleAppender<ILoggingEvent> console = before.stream()
                .filter(ConsoleAppender.class::isInstance)
                .map(appender -> (ConsoleAppender<ILoggingEvent>) appender)
                .findFirst()
                .orElseThrow();
        var written = new ByteArrayOutputStream();
        var instead = new OutputStreamAppender<ILoggingEvent>();
        instead.setContext(root.getLoggerContext());
        instead.setEncoder(console.getEncoder());
        instead.setOutputStream(written);
        instead.start();
        before.forEach(root::detachAppender);
        root.addAppender(instead);
        context.getStore(OURS).put(Kept.class, new Kept(before, instead, written));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Kept kept = context.getStore(OURS).remove(Kept.class, Kept.class);
        Logger root = root();
        root.detachAppender(kept.instead());
        kept.before().forEach(root::addAppender);
        if (context.getExecutionException().isPresent()) {
            System.out.println(kept.written().toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Written.class;
    }

    @Override
    public Written resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ByteArrayOutputStream written =
                context.getStore(OURS).get(Kept.class, Kept.class).written();
        return () -> written.toString(StandardCharsets.UTF_8);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
