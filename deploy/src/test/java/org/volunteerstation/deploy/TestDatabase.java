package org.volunteerstation.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.servers.MariaDbServer;

/** Looks into the services' tables, to see that nothing was stored. */
public final class TestDatabase implements AutoCloseable {

	private final Connection connection;

	/**
	 * Connects as the administrator.
	 * @param url address without a schema
	 * @param password the administrator's password
	 */
	TestDatabase(String url, String password) {
		try {
			this.connection = DriverManager.getConnection(url, MariaDbServer.ADMINISTRATOR, password);
			// What is committed outlives every kill of a process; only the machine's
			// power could take it.
			change("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Asks.
	 * @param sql a query
	 * @param arguments its arguments
	 * @return the rows, their columns as text
	 */
	public synchronized List<List<String>> rows(String sql, Object... arguments) {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int i = 0; i < arguments.length; i++) {
				statement.setObject(i + 1, arguments[i]);
			}
			List<List<String>> rows = new ArrayList<>();
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					List<String> row = new ArrayList<>();
					for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
						row.add(String.valueOf(found.getString(column)));
					}
					rows.add(row);
				}
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new AssertionError(sql, ex);
		}
	}

	/**
	 * Asks for one number.
	 * @param sql a query for one row and column
	 * @param arguments its arguments
	 * @return the number
	 */
	public long number(String sql, Object... arguments) {
		return Long.parseLong(rows(sql, arguments).getFirst().getFirst());
	}

	/**
	 * Changes rows behind the services' backs.
	 * @param sql a statement
	 */
	public synchronized void change(String sql) {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new AssertionError(sql, ex);
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

}
