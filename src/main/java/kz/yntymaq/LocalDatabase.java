package kz.yntymaq;

import java.util.Map;
import org.springframework.core.env.Environment;

/**
 * A database that the portal starts by itself when none is configured. Found through
 * {@link java.util.ServiceLoader}; the packaged jar holds no provider.
 */
public interface LocalDatabase {

    /** The profile of a portal with its own database: it shows a demonstration. */
    String PROFILE = "demo";

    /**
     * Starts the database and answers the settings that point to it.
     *
     * @param environment settings given so far
     * @return property names and values that come before all other settings
     */
    Map<String, Object> start(Environment environment);
}
