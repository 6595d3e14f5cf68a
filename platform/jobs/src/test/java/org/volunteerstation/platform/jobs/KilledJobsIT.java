package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A second process works on jobs, and dies in the middle of them. */
class KilledJobsIT extends RunningJobs {

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void end() throws InterruptedException {
		for (Process process : this.processes) {
			process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void goesOnBehindTheLastChunkAndDoesNothingTwice() throws IOException, InterruptedException {
		this.runner.stop();
		Process other = another(40);
		Api good = officer("5101");
		Api whole = officer("5102");
		String chunks = submitted(send(good, "GOOD_ROWS", things(0, 800)));
		String once = submitted(send(whole, "ALL_OR_NOTHING", things(0, 600)));
		Awaitility.await()
			.atMost(SOON.multipliedBy(2))
			.until(() -> count("thing") > 100 && done(once) > 100 && running() == 2);

		other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		long stored = count("thing");
		this.runner.start();

		assertThat(ended(good, chunks).path("state").asString()).isEqualTo("DONE");
		assertThat(ended(whole, once).path("state").asString()).isEqualTo("DONE");
		assertThat(stored).isBetween(101L, 799L);
		assertThat(count("thing")).isEqualTo(1400);
		assertThat(json(good.get("/jobs/" + chunks)).path("failed").asInt()).isZero();
		assertThat(this.jdbc.queryForList("SELECT id FROM audit_entry WHERE action = 'thing.import' AND object_id = ?",
				chunks))
			.as("one entry for each chunk of 20 rows")
			.hasSize(40);
	}

	@Test
	void whoeverLostTheLeaseCommitsNothing() {
		Api api = officer("5103");
		String job = submitted(send(api, "GOOD_ROWS", things(0, 800)));
		Awaitility.await().atMost(SOON).until(() -> count("thing") > 100);

		this.jdbc.update("UPDATE job SET lease_owner = '00000000-0000-0000-0000-000000000000',"
				+ " lease_until = NOW(6) - INTERVAL 1 SECOND WHERE id = ?", job);

		assertThat(ended(api, job).path("failed").asInt()).isZero();
		assertThat(count("thing")).isEqualTo(800);
	}

	@Test
	void twoInstancesShareTheWork() throws IOException {
		another(5);
		List<Api> owners = new ArrayList<>();
		List<String> jobs = new ArrayList<>();
		for (int owner = 0; owner < 6; owner++) {
			Api api = officer("511" + (owner + 3));
			owners.add(api);
			jobs.add(submitted(send(api, "GOOD_ROWS", things(owner * 100, owner * 100 + 100))));
		}

		for (int owner = 0; owner < 6; owner++) {
			assertThat(ended(owners.get(owner), jobs.get(owner)).path("state").asString()).isEqualTo("DONE");
		}
		assertThat(count("thing")).isEqualTo(600);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(DISTINCT name) FROM thing", Long.class)).isEqualTo(600);
	}

	private long done(String job) {
		Long done = this.jdbc.queryForObject("SELECT done FROM job WHERE id = ?", Long.class, job);
		return (done != null) ? done : 0;
	}

	private int running() {
		return this.jdbc.queryForList("SELECT id FROM job WHERE state = 'RUNNING'").size();
	}

	private Process another(int pause) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-cp",
				System.getProperty("java.class.path"), SampleApplication.class.getName());
		Map<String, String> settings = new TreeMap<>(Map.of("server.port", "0", "management.server.port", "0",
				"spring.application.name", "sample-service", "volunteer.service.base-path", "/api/v1/sample",
				"volunteer.remote.client-id", "test-system", "volunteer.jobs.directory",
				FOLDER.toAbsolutePath().toString(), "volunteer.jobs.lease", "3s", "volunteer.jobs.poll", "100ms",
				"volunteer.jobs.chunk-rows", "20", "sample.pause", Integer.toString(pause)));
		settings.forEach((name, value) -> builder.command().add("--" + name + "=" + value));
		builder.environment().putAll(TestEnvironment.get().values());
		Path log = Path.of("target/another.log");
		Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		this.processes.add(process);
		Awaitility.await()
			.atMost(SOON.multipliedBy(2))
			.until(() -> !process.isAlive()
					|| java.nio.file.Files.readString(log).contains("Started SampleApplication"));
		assertThat(process.isAlive()).as(java.nio.file.Files.readString(log)).isTrue();
		return process;
	}

}
