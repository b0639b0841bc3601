package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.support.PortalClasses;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class ProtectedAreasTest {

    private static final JavaClasses PORTAL = PortalClasses.ALL;

    /** Handler methods that need nobody: they only lead on to another page, which asks. */
    private static final Set<String> LEAD_ON = Set.of("thisYear");

    /** Controllers that ask for the person who is signed in, for whomever they act now. */
    private static final Set<String> ASK_FOR_SELF = Set.of("HelpingController");

    @Test
    void every_page_behind_the_sign_in_knows_who_asks() {
        var blind = new ArrayList<String>();
        for (JavaClass controller : PORTAL) {
            if (!controller.isMetaAnnotatedWith(Controller.class)
                    || ASK_FOR_SELF.contains(controller.getSimpleName())) {
                continue;
            }
            for (Method handler : controller.reflect().getDeclaredMethods()) {
                if (!LEAD_ON.contains(handler.getName())
                        && addresses(controller.reflect(), handler).anyMatch(ProtectedAreas::cover)
                        && !Arrays.asList(handler.getParameterTypes()).contains(Actor.class)) {
                    blind.add(controller.getSimpleName() + "." + handler.getName());
                }
            }
        }
        assertThat(blind)
                .as("handler methods under a protected address that take no Actor")
                .isEmpty();
    }

    private static Stream<String> addresses(Class<?> controller, Method handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (own == null) {
            return Stream.empty();
        }
        var around = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        List<String> starts = around == null || around.path().length == 0 ? List.of("") : List.of(around.path());
        List<String> ends = own.path().length == 0 ? List.of("") : List.of(own.path());
        return starts.stream().flatMap(start -> ends.stream().map(end -> start + end));
    }
}
