package kz.yntymaq.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import kz.yntymaq.programme.edition.Shipped;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A fresh database for every test class. Flyway migrates a template once a fork; a class gets a copy
 * of it, which PostgreSQL makes in a fraction of a second.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "portal_template";

    static {
        QuickRsa.install();
    }

    private static @Nullable DatabaseServer server;
    private static int copies;

    private TestDatabase() {}

    /** Makes a copy of the migrated template and answers its JDBC address, user and password included. */
    public static synchronized String fresh(String purpose) {
        DatabaseServer running = started();
        String name =
                "t%d_%s".formatted(++copies, purpose.toLowerCase(Locale.ROOT).replaceAll("\\W", "_"));
        name = name.substring(0, Math.min(name.length(), 60));
        execute(running.address("postgres"), "create database " + name + " template " + TEMPLATE);
        return running.address(name);
    }

    /** Makes a database that nothing was migrated in, and answers its JDBC address; who asks removes it. */
    public static synchronized String empty(String purpose) {
        DatabaseServer running = started();
        String name = "e%d_%s".formatted(++copies, purpose);
        execute(running.address("postgres"), "create database " + name);
        return running.address(name);
    }

    /** Removes a copy that {@link #fresh} or {@link #empty} made. */
    public static synchronized void drop(String address) {
        String name = address.replaceAll(".*/([^?]+)\\?.*", "$1");
        execute(started().address("postgres"), "drop database if exists " + name + " with (force)");
    }

    private static DatabaseServer started() {
        if (server == null) {
            long before = System.nanoTime();
            DatabaseServer started = DatabaseServer.start();
            execute(started.address("postgres"), "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(started.address(TEMPLATE), null, null)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            Shipped.store(started.address(TEMPLATE));
            server = started;
            System.out.printf(
                    "[tests] Database: %s, ready in %.1f s%n",
                    started.description(), (System.nanoTime() - before) / 1e9);
        }
        return server;
    }

    private static void execute(String address, String sql) {
        try (Connection connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
