package org.volunteerstation.platform.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Access to a MySQL or MariaDB with the right to make schemas and accounts.
 *
 * @param address host and port
 * @param user name of the administrator
 * @param password the administrator's password
 * @param accountHost the host part of accounts that are made
 */
public record DatabaseAdmin(String address, String user, String password, String accountHost) {

	private static final String OPTIONS = "?connectTimeout=5000&socketTimeout=30000&allowPublicKeyRetrieval=true";

	/**
	 * Address of a schema.
	 * @param schema the schema, empty for none
	 * @return the JDBC URL
	 */
	public String url(String schema) {
		return "jdbc:mysql://" + this.address + "/" + schema;
	}

	/**
	 * Address of a schema in the words that Keycloak's drivers understand.
	 * @param schema the schema
	 * @return the JDBC URL
	 */
	public String keycloakUrl(String schema) {
		try (Connection connection = open();
				Statement statement = connection.createStatement();
				ResultSet version = statement.executeQuery("SELECT VERSION()")) {
			boolean mariadb = version.next() && version.getString(1).contains("MariaDB");
			return (mariadb ? "jdbc:mariadb://" : "jdbc:mysql://") + this.address + "/" + schema;
		}
		catch (SQLException ex) {
			throw new ServerFailure("database", "does not tell its version: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Makes sure that a schema and its account are there; the account may use this schema
	 * alone.
	 * @param schema name of schema and account, lower-case letters and underscores
	 * @param accountPassword the account's password
	 */
	public void ensureSchema(String schema, String accountPassword) {
		String account = "'" + schema + "'@'" + this.accountHost + "'";
		execute("CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
				"CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + accountPassword + "'",
				"GRANT ALL PRIVILEGES ON `" + schema + "`.* TO " + account);
	}

	/**
	 * Whether an account may use its schema.
	 * @param schema name of schema and account
	 * @param accountPassword the account's password
	 * @return false when the account has another password
	 */
	public boolean admits(String schema, String accountPassword) {
		try (Connection connection = DriverManager.getConnection(url(schema) + OPTIONS, schema, accountPassword)) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * Opens a connection as the administrator.
	 * @return the connection
	 * @throws SQLException when the database does not answer or refuses
	 */
	public Connection open() throws SQLException {
		return DriverManager.getConnection(url("") + OPTIONS, this.user, this.password);
	}

	private void execute(String... statements) {
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new ServerFailure("database", "refuses a statement: " + ex.getMessage(), ex);
		}
	}

	@Override
	public String toString() {
		return "DatabaseAdmin[" + this.user + "@" + this.address + "]";
	}

}
