package prudent.decisions.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import prudent.decisions.store.query.Scope;

/** A database that can be the store: how it is reached, what is peculiar to it. Every call to it ends by a deadline. */
public sealed interface StoreDatabase permits SqliteStore, PostgresStore {

    /** In words, without credentials. */
    String name();

    /** Makes the tables or brings them up to date; takes long only when there is much to do. */
    void migrate() throws SQLException;

    /** A connection to copy events over. */
    Connection openToWrite() throws SQLException;

    /** Connections to read over, not to be pooled here. */
    DataSource reading();

    /** What is to be said on each connection to read over; empty when nothing. */
    String onConnect();

    /** Connections for what calls wait for, with the shortest deadlines. */
    DataSource quick();

    /** Lets the transaction that has begun see and add rows of these practices only. */
    void limit(Connection connection, Scope scope) throws SQLException;

    /**
     * Keeps the decisions from being counted until the transaction ends, or, alone, keeps everybody from adding to them: who counts
     * a day must see all of it.
     */
    void holdTallies(Connection connection, boolean alone) throws SQLException;

    /** Makes room for events of these instants. To be called outside a transaction. */
    void makeRoomFor(Connection connection, Collection<Long> instants) throws SQLException;
}
