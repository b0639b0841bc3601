package kz.yntymaq.account.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/** A row of the database, its columns read as values that each reader sees in their own language. */
public final class HeldRow {

    private final ResultSet row;
    private final ZoneId zone;

    HeldRow(ResultSet row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    public @Nullable String text(String column) throws SQLException {
        return row.getString(column);
    }

    public RecordedValue words(String column) throws SQLException {
        return RecordedValue.words(row.getString(column));
    }

    /** A name in both official languages, from two columns. */
    public RecordedValue named(String kk, String ru) throws SQLException {
        String kazakh = row.getString(kk);
        return kazakh == null ? RecordedValue.nothing() : new RecordedValue.Named(kazakh, row.getString(ru));
    }

    /** The text of a constant. @param prefix of its message key */
    public RecordedValue key(String prefix, String column) throws SQLException {
        String constant = row.getString(column);
        return constant == null ? RecordedValue.nothing() : new RecordedValue.Key(prefix + constant);
    }

    public RecordedValue money(String column) throws SQLException {
        return RecordedValue.money(row.getBigDecimal(column));
    }

    public RecordedValue count(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? RecordedValue.nothing() : new RecordedValue.Count(number);
    }

    /** A place by its code. */
    public RecordedValue place(String column) throws SQLException {
        return RecordedValue.place(row.getString(column));
    }

    /** A date. */
    public RecordedValue day(String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? RecordedValue.nothing() : new RecordedValue.Day(day);
    }

    /** The day of a moment in the portal's time zone. */
    public RecordedValue dayOf(String column) throws SQLException {
        Instant moment = moment(column);
        return moment == null ? RecordedValue.nothing() : new RecordedValue.Day(LocalDate.ofInstant(moment, zone));
    }

    public @Nullable Instant moment(String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
