package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code deploy/up} over what runs already, complete or left in the middle. */
class SecondUpIT extends CommandIT {

	@Test
	void statusOfARunningPlatformEndsWithNought(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, running(platform), "deploy/status");

		assertThat(ended.code()).isZero();
		assertThat(ended.output()).contains("运行 / up", platform.gateway()).doesNotContain("停止 / down");
	}

	@Test
	void aSecondUpChangesNothingAndTellsTheLogins(TestedPlatform platform) throws Exception {
		List<Optional<Long>> before = processes(platform);

		Ended ended = run(platform, running(platform), UP);

		assertThat(ended.code()).isZero();
		assertThat(ended.output())
			.contains("The platform is running already; nothing was changed.", platform.gateway(),
					platform.account("county").password(), platform.client("demo-app").password())
			.doesNotContain("older than the build");
		assertThat(processes(platform)).isEqualTo(before);
	}

	@Test
	void upAfterABuildTellsWhatRunsOldCode(TestedPlatform platform) throws Exception {
		Path jar = jar(platform.root().resolve("project-service/target"));
		FileTime built = Files.getLastModifiedTime(jar);
		Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
		try {
			Ended ended = run(platform, running(platform), UP);

			assertThat(ended.code()).isZero();
			assertThat(ended.output()).contains("以下进程仍运行旧代码：project-service。",
					"These processes still run code older than the build: project-service. Run deploy/down && deploy/up");
		}
		finally {
			Files.setLastModifiedTime(jar, built);
		}
	}

	@Test
	void classesAreArchivedForTheNextStart(TestedPlatform platform) {
		platform.archive("project-service");

		assertThat(platform.settings().data().resolve("project-service/classes.jsa")).isNotEmptyFile();
		platform.kill("project-service");
		platform.startAgain("project-service");
		assertThat(platform.logs().get("project-service")).content().doesNotContainIgnoringCase("shared archive");
	}

	@Test
	void emptyIsRefusedWhereThereIsData(TestedPlatform platform) throws Exception {
		List<Optional<Long>> before = processes(platform);

		Ended ended = run(platform, running(platform), UP, "--empty");

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("--empty 只能用于首次启动", "--empty is for a first start");
		assertThat(processes(platform)).isEqualTo(before);
	}

	@Test
	void upGoesOnWhereAStartWasKilledWhileItFilled(TestedPlatform platform) throws Exception {
		List<Optional<Long>> before = processes(platform);
		try (Unfilled unfilled = new Unfilled(platform.settings().data(), "filled", "first-day")) {
			assertThat(new Platform(platform.settings(), new Progress(System.out, false)).isUp()).isFalse();

			Ended ended = run(platform, running(platform), UP, "--empty");

			assertThat(ended.code()).as(ended.output()).isZero();
			assertThat(ended.output()).contains("its first data is incomplete: going on", platform.gateway())
				.doesNotContain("running already");
			assertThat(unfilled.data().resolve("filled")).exists();
			assertThat(processes(platform)).isEqualTo(before);
		}
	}

	@Test
	void populationsAreImportedWhereAStartWasKilledAfterTheRegions(TestedPlatform platform) throws Exception {
		String count = "SELECT count(*) FROM registry.region_population WHERE counted_by = 'census-2020'";
		long before = platform.database().number(count);
		platform.database().change("DELETE FROM registry.region_population WHERE counted_by = 'census-2020'");
		platform.database().change("DELETE FROM registry.idempotency_key WHERE idempotency_key = 'populations-2020'");
		try (Unfilled unfilled = new Unfilled(platform.settings().data(), "filled", "first-day")) {
			Ended ended = run(platform, running(platform), UP, "--empty");

			assertThat(ended.code()).as(ended.output()).isZero();
			assertThat(unfilled.data().resolve("filled")).exists();
		}
		assertThat(platform.database().number(count)).isEqualTo(before).isGreaterThan(20);
	}

	@Test
	void aStartThatGoesOnNamesTheLeadBodiesOnce(TestedPlatform platform) {
		String named = "SELECT l.valid_from, l.kind, l.name, l.version FROM registry.lead_body l"
				+ " JOIN registry.region_version v ON v.region_id = l.region_id WHERE v.code = '510000000000'"
				+ " ORDER BY l.valid_from";
		Api api = new Api(platform.keycloakAdmin(platform.keycloakUrl()), platform.settings(),
				Secrets.open(platform.settings().data()));

		new Province(api, platform.settings(), new Progress(System.out, false)).nameLeadBodies();

		assertThat(platform.database().rows(named)).containsExactly(
				List.of("2020-04-10", "CIVIL_AFFAIRS", "四川省民政厅", "1"),
				List.of("2024-04-12", "SOCIAL_WORK", "中共四川省委社会工作部", "2"));
		assertThat(api.get(1, "/api/v1/registry/regions/510107000000/lead-body").body()).contains("党委社会工作部门",
				"\"inheritedFrom\":\"510000000000\"");
	}

	@Test
	void emptyIsRefusedWhereTheDemoIsRegisteredInPart(TestedPlatform platform) throws Exception {
		List<Optional<Long>> before = processes(platform);
		try (Unfilled unfilled = new Unfilled(platform.settings().data(), "filled")) {
			Ended ended = run(platform, running(platform), UP, "--empty");

			assertThat(ended.code()).isEqualTo(1);
			assertThat(ended.output()).contains("--empty 只能用于首次启动", "--empty is for a first start");
			assertThat(unfilled.data().resolve("filled")).doesNotExist();
		}
		assertThat(processes(platform)).isEqualTo(before);
	}

	private static List<Optional<Long>> processes(TestedPlatform platform) {
		Processes processes = new Processes(platform.settings());
		return processes.names().stream().map((name) -> processes.of(name).pid()).toList();
	}

	private static Path jar(Path target) throws IOException {
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith("-app.jar")).findFirst().orElseThrow();
		}
	}

	/**
	 * The data folder without the files that say how far its filling came, as after a
	 * kill; they come back at the end.
	 *
	 * @param data the data folder
	 * @param names the files
	 */
	private record Unfilled(Path data, String... names) implements AutoCloseable {

		private Unfilled {
			for (String name : names) {
				move(data.resolve(name), aside(data, name));
			}
		}

		@Override
		public void close() {
			for (String name : this.names) {
				move(aside(this.data, name), this.data.resolve(name));
			}
		}

		private static Path aside(Path data, String name) {
			return data.resolve(name + ".aside");
		}

		private static void move(Path from, Path to) {
			try {
				Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
