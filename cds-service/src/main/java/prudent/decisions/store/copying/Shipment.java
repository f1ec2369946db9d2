package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.tallies.FoldingRounds;

/** The copying of a journal over one connection, from where the store says that it has got to. */
final class Shipment implements AutoCloseable {

    static final int MOST_AT_ONCE = 1_000;

    private final Journal journal;
    private final StoreDatabase database;
    private final Connection connection;
    private final Copy copy;
    private final FoldingRounds rounds = new FoldingRounds(Clock.systemUTC());
    private Position position;

    private Shipment(Journal journal, StoreDatabase database, Connection connection, Position position)
            throws SQLException {
        this.journal = journal;
        this.database = database;
        this.connection = connection;
        this.position = position;
        copy = new Copy(connection, position.instance());
    }

    static Shipment begin(Journal journal, StoreDatabase database) throws SQLException {
        var connection = database.openToWrite();
        try {
            return new Shipment(journal, database, connection, Position.of(connection, journal.instance()));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Number of the last event that is in the store. */
    long shipped() {
        return position.shipped();
    }

    /** Copies the next events, all or none of them; gives how many. After an exception it must not be used again. */
    int ship() throws SQLException {
        var batch = journal.after(position.shipped(), MOST_AT_ONCE);
        if (batch.isEmpty()) {
            if (position.shipped() > journal.lastSequence()) {
                throw new OtherJournal(position.shipped());
            }
            return 0;
        }
        if (!batch.get(0).previousHash().equals(position.head())) {
            throw new OtherJournal(position.shipped());
        }
        database.makeRoomFor(
                connection,
                batch.stream().map(event -> event.at().toEpochMilli()).toList());
        try {
            ship(batch);
        } catch (SQLException e) {
            if (!isAboutContent(e)) {
                throw e;
            }
            connection.rollback();
            shipOneByOne(batch);
        }
        return batch.size();
    }

    private void ship(List<Event> batch) throws SQLException {
        begin(batch);
        copy.write(batch);
        commit(batch);
    }

    /** One event that the database cannot take as it is must not hold up all that come after. */
    private void shipOneByOne(List<Event> batch) throws SQLException {
        for (var event : batch) {
            try {
                ship(List.of(event));
            } catch (SQLException e) {
                if (!isAboutContent(e)) {
                    throw e;
                }
                connection.rollback();
                begin(List.of(event));
                copy.writeBare(event);
                commit(List.of(event));
            }
        }
    }

    private void begin(List<Event> batch) throws SQLException {
        connection.setAutoCommit(false);
        database.limit(connection, Scope.EVERYTHING);
        if (!position.moveOver(connection, batch, Instant.now())) {
            throw new SQLException("The store's position has moved meanwhile.");
        }
        database.holdTallies(connection, false);
    }

    private void commit(List<Event> batch) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        var last = batch.get(batch.size() - 1);
        position = new Position(position.instance(), last.sequence(), last.hash());
    }

    /** Counts days that are over and not counted yet, for a moment. */
    void fold() throws SQLException {
        rounds.fold(database, connection);
    }

    /** Classes 22 and 23 of SQL states: data exceptions and violated constraints. */
    private static boolean isAboutContent(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
