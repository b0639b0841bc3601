package kz.yntymaq.programme.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Editions that come with the portal, read from their files without a database. */
public final class Shipped {

    private Shipped() {}

    /** Stores all of them in a migrated database, as the portal does when it starts. @param address its JDBC address */
    public static void store(String address) {
        var database = new SingleConnectionDataSource(address, true);
        try {
            var jdbc = JdbcClient.create(database);
            new ShippedEditions(new EditionStore(jdbc, new InForce(jdbc))).store();
        } finally {
            database.destroy();
        }
    }

    /** An edition by its id. */
    public static Edition edition(String id) {
        return text(id).edition();
    }

    /** The same as it is written down, with its programme. */
    public static EditionText text(String id) {
        try (InputStream file = Shipped.class.getResourceAsStream("/programmes/" + id + ".json")) {
            return ContentJson.JSON.readValue(Objects.requireNonNull(file, id), EditionText.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
