package org.volunteerstation.platform.files;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.platform.files.content.SamplePictures;
import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.ServerProcess;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.platform.test.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A process is killed when a content is kept and its row is not yet to be seen. */
class KilledUploadIT extends RunningFiles {

	private static final Duration SOON = Duration.ofMinutes(4);

	@Autowired
	private DataSource database;

	@Autowired
	private LeftOverFiles leftOver;

	@TempDir
	private Path folder = Path.of("");

	@Test
	void leavesNothingThatIsSeenAndNothingForEver() throws SQLException {
		String thing = thing(OURS);
		Upload upload = Upload.of("PHOTO", thing, "a.jpg", SamplePictures.jpeg(64, 32));
		String token = officer();
		int another = Ports.free();
		ServerProcess process = start(another);
		String id;
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			hold(connection, thing);

			CompletableFuture<HttpResponse<String>> answer = CompletableFuture
				.supplyAsync(() -> send(upload.bytes(), token, another));
			Awaitility.await().atMost(SOON).until(() -> rows("owner_id = ?", thing) == 1);
			id = Objects.requireNonNull(
					this.jdbc.queryForObject("SELECT id FROM stored_file WHERE owner_id = ?", String.class, thing));
			Awaitility.await().atMost(SOON).until(() -> lies(id + ".thumbnail"));
			process.kill();
			assertThat(answer).failsWithin(SOON);
			connection.rollback();
		}

		assertThat(lies(id)).isTrue();
		assertThat(rows("id = ? AND state = 'ARRIVING'", id)).isEqualTo(1);
		assertThat(get("/" + id).statusCode()).isEqualTo(404);
		assertThat(json(get("?ownerType=thing&ownerId=" + thing)).path("items").size()).isZero();
		String again = uploaded(upload);

		this.leftOver.run(LeasedTask.Turn.ENDLESS);
		assertThat(lies(id)).as("no day has passed").isTrue();
		this.jdbc.update("UPDATE stored_file SET created_at = created_at - INTERVAL 25 HOUR WHERE owner_id = ?", thing);
		assertThat(this.leftOver.run(LeasedTask.Turn.ENDLESS)).isPositive();
		assertThat(lies(id) || lies(id + ".thumbnail")).isFalse();
		assertThat(rows("id = ?", id)).isZero();
		assertThat(bytes("/" + again + "/content").statusCode()).isEqualTo(200);
	}

	/** As somebody does who adds to the same owner. */
	private static void hold(Connection connection, String thing) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO stored_file_owner (owner_type, owner_id, purpose) VALUES ('thing', '" + thing
					+ "', 'PHOTO')");
		}
	}

	/** The same service as a process of its own. */
	private ServerProcess start(int port) {
		ServerProcess process = new ServerProcess("sample", this.folder);
		List<String> command = new ArrayList<>(List.of(Jdks.java().toString(), "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", absoluteClassPath(), SampleApplication.class.getName()));
		Map.of("spring.application.name", "sample-service", "server.port", Integer.toString(port),
				"management.server.port", "0", "volunteer.service.base-path", BASE, "volunteer.remote.client-id",
				"test-system", "volunteer.files.enabled", "true", "volunteer.files.dir",
				Path.of("target/files-it").toAbsolutePath().toString(), "volunteer.web.body-limits[" + FILES + "]",
				"25MB")
			.forEach((name, value) -> command.add("--" + name + "=" + value));
		process.start(command, TestEnvironment.get().values());
		process.await(() -> Ports.answers(port), SOON);
		return process;
	}

	private static String absoluteClassPath() {
		StringBuilder path = new StringBuilder();
		for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.split(":")) {
			path.append(path.isEmpty() ? "" : ":").append(Path.of(entry).toAbsolutePath());
		}
		return path.toString();
	}

}
