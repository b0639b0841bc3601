package kz.yntymaq.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The portal's connection pool, which can be pointed at another database while the portal runs. */
class SwitchingDataSource extends HikariDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Properties settings = new Properties();
    private volatile String address;

    /** @param settings of the driver, as the portal has them */
    SwitchingDataSource(String address, Map<String, String> settings) {
        this.address = address;
        this.settings.putAll(settings);
        setDataSource(new Current());
        setMaximumPoolSize(40);
        setMinimumIdle(0);
        setConnectionTimeout(20_000);
        setPoolName("tests");
    }

    /** Opens connections to the database of the moment. */
    private final class Current extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return Statements.counted(DriverManager.getConnection(address, settings));
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    String address() {
        return address;
    }

    /** Waits until no connection is in use, then points the pool at another database. */
    void switchTo(String next) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (getHikariPoolMXBean() != null
                && getHikariPoolMXBean().getActiveConnections() > 0
                && System.nanoTime() < deadline) {
            pause();
        }
        address = next;
        if (getHikariPoolMXBean() != null) {
            getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            Connection connection = super.getConnection();
            if (address.contains("/" + connection.getCatalog() + "?")) {
                return connection;
            }
            evictConnection(connection); // opened to the database before, while the pool was switched
            connection.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
