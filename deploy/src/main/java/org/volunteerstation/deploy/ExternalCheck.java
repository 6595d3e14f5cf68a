package org.volunteerstation.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.volunteerstation.platform.servers.DatabaseAdmin;
import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.RedisAccess;
import org.volunteerstation.platform.servers.ServerFailure;

/** Asks the servers of others before anything is started. */
final class ExternalCheck {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Externals externals;

	ExternalCheck(Externals externals) {
		this.externals = externals;
	}

	void run() {
		this.externals.database().ifPresent(ExternalCheck::database);
		this.externals.redis().ifPresent(ExternalCheck::redis);
		this.externals.kafka().ifPresent(ExternalCheck::kafka);
		this.externals.keycloak().ifPresent(ExternalCheck::keycloak);
	}

	private static void database(DatabaseAdmin database) {
		try (Connection connection = database.open()) {
			connection.isValid(1);
		}
		catch (SQLException ex) {
			boolean refused = String.valueOf(ex.getSQLState()).startsWith("28");
			throw trouble("外部数据库", "The external database", database.address(), "DB", refused, ex);
		}
	}

	private static void redis(String url) {
		URI address = URI.create(url);
		String where = address.getHost() + ":" + address.getPort();
		try {
			new RedisAccess(address).check();
		}
		catch (AccessDeniedException ex) {
			throw trouble("外部 Redis", "The external Redis", where, "REDIS", true, ex);
		}
		catch (IOException ex) {
			throw trouble("外部 Redis", "The external Redis", where, "REDIS", false, ex);
		}
	}

	private static void kafka(KafkaAccess kafka) {
		try {
			kafka.check(PATIENCE);
		}
		catch (ExecutionException ex) {
			boolean refused = String.valueOf(ex.getCause()).contains("Authentication");
			throw trouble("外部 Kafka", "The external Kafka", kafka.servers(), "KAFKA", refused, ex);
		}
		catch (TimeoutException ex) {
			throw trouble("外部 Kafka", "The external Kafka", kafka.servers(), "KAFKA", false, ex);
		}
	}

	private static void keycloak(Externals.Login login) {
		try {
			new KeycloakAdmin(login.url(), login.user(), login.password()).call("GET", "/master", "");
		}
		catch (ServerFailure ex) {
			boolean refused = String.valueOf(ex.getMessage()).contains("gives no token: 4");
			throw trouble("外部 Keycloak", "The external Keycloak", login.url(), "KEYCLOAK", refused, ex);
		}
	}

	private static Trouble trouble(String chinese, String english, String where, String setting, boolean refused,
			Exception cause) {
		String settings = "VOLUNTEER_EXTERNAL_" + setting + "_…";
		Trouble trouble = refused
				? new Trouble(chinese + "（" + where + "）拒绝了账号：请检查 " + settings + " 中的账号和密码。",
						english + " (" + where + ") refuses the account: check name and password in " + settings + ".")
				: new Trouble(chinese + "（" + where + "）没有应答：请检查地址和网络，或不设 " + settings + " 而用自带的。",
						english + " (" + where + ") does not answer: check address and network, or leave " + settings
								+ " out to use the one that comes along.");
		trouble.initCause(cause);
		return trouble;
	}

}
