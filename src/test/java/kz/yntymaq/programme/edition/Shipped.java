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
            new ShippedEditions(JdbcClient.create(database)).store();
        } finally {
            database.destroy();
        }
    }

    /** An edition by its id. */
    public static Edition edition(String id) {
        try (InputStream file = Shipped.class.getResourceAsStream("/programmes/" + id + ".json")) {
            var read = ContentJson.JSON.readValue(Objects.requireNonNull(file, id), ShippedEditions.Shipped.class);
            return new Edition(
                    read.id(),
                    read.programme(),
                    read.validFrom(),
                    read.validTo(),
                    read.title(),
                    read.actNumber(),
                    read.actDate(),
                    read.note(),
                    read.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
