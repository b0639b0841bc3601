package kz.yntymaq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that goes through the portal in a browser. Its methods take a {@link Journey}. Without an
 * installed Chromium it is skipped, and fails where {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@ExtendWith(JourneyExtension.class)
public @interface JourneyTest {}
