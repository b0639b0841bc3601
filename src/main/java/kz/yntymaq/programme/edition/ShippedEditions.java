package kz.yntymaq.programme.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The programmes and editions that come with the portal, a file each under {@code programmes/}. One that the database
 * lacks is stored when the portal starts; one that it has stays as it is, whatever the file says by then.
 */
@Component
class ShippedEditions {

    private final EditionStore editions;

    ShippedEditions(EditionStore editions) {
        this.editions = editions;
    }

    /** Stores what is missing; several portals may start at once. */
    void store() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*.json");
            Arrays.stream(files).map(ShippedEditions::read).forEach(editions::store);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EditionText read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return ContentJson.JSON.readValue(in, EditionText.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
