package kz.yntymaq.support;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.MessageSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its {@link Journey}, takes pictures when it fails, and closes its browsers. */
class JourneyExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(JourneyExtension.class);
    private static boolean told;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.installed().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("Chromium is needed and must be there");
        }
        if (!told) {
            told = true;
            System.out.println("[tests] No Chromium found: journeys are SKIPPED. Install chromium or set CHROMIUM.");
        }
        return ConditionEvaluationResult.disabled("no Chromium found");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var portal = SpringExtension.getApplicationContext(context);
        int port = Objects.requireNonNull(portal.getEnvironment().getProperty("local.server.port", Integer.class));
        var journey = new Journey(
                "http://localhost:" + port, portal.getBean(MessageSource.class), portal.getBean(People.class));
        context.getStore(OURS).put(Journey.class, journey);
        return journey;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Journey journey = context.getStore(OURS).get(Journey.class, Journey.class);
        if (journey == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            journey.takePictures(Path.of("target", "journeys", name));
        }
        journey.close();
    }
}
