package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of {@code deploy/} as processes: what they say and how they end. */
@ExtendWith(RunningPlatform.class)
class LauncherIT {

	private static final String UP = ". deploy/launch; launch up \"$@\"";

	@TempDir
	private Path folder;

	@Test
	void aBusyPortIsNamedWithItsOwner(TestedPlatform platform) throws Exception {
		int base = TestStart.freeBase();
		try (ServerSocket taken = new ServerSocket(base + 3, 1, InetAddress.getLoopbackAddress())) {
			Ended ended = run(platform, base, UP);

			assertThat(ended.code()).isEqualTo(1);
			assertThat(ended.output()).contains("端口 " + taken.getLocalPort(), "Port " + taken.getLocalPort()
					+ " (activity-service) is in use by process " + ProcessHandle.current().pid());
		}
		assertNothingIsLeft();
	}

	@Test
	void aWrongSettingIsNamed(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of("VOLUNTEER_PORT_BASE", "eighty"), UP);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("VOLUNTEER_PORT_BASE 须为", "VOLUNTEER_PORT_BASE must be a port");
		assertThat(data()).doesNotExist();
	}

	@Test
	void aMissingSettingIsNamed(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of("VOLUNTEER_EXTERNAL_DB_URL", "jdbc:mysql://127.0.0.1:1/"), UP);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("还缺少设置 VOLUNTEER_EXTERNAL_DB_USER",
				"The setting VOLUNTEER_EXTERNAL_DB_USER is missing");
		assertThat(data()).doesNotExist();
	}

	@Test
	void aServerOfOthersThatDoesNotAnswerIsNamed(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of("VOLUNTEER_EXTERNAL_REDIS_URL", "redis://:secret@127.0.0.1:1/0"), UP);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("127.0.0.1:1", "The external Redis").doesNotContain("secret");
		assertNothingIsLeft();
	}

	@Test
	void aComponentThatDiesIsNamedAndTheOthersAreStopped(TestedPlatform platform) throws Exception {
		Files.createDirectories(data().resolve("mariadb/data"));
		Files.createFile(data().resolve("secrets.properties"));
		Files.createFile(data().resolve("mariadb/data/.initialised"));

		Ended ended = run(platform, TestStart.freeBase(), UP);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("mariadb 启动或运行时退出了", "mariadb ended by itself",
				data().resolve("mariadb/mariadb.log").toString());
		assertThat(data().resolve("redis/redis.log")).exists();
		assertNothingIsLeft();
	}

	@Test
	void aServiceThatDiesIsNamedAndTheOthersAreStopped(TestedPlatform platform) throws Exception {
		try (Guest guest = new Guest(platform, "dying")) {
			Map<String, String> environment = new HashMap<>(guest.environment());
			environment.put("VOLUNTEER_PORT_BASE", Integer.toString(TestStart.freeBase()));
			environment.put("SPRING_MAIN_BANNER_MODE", "none-of-these");

			Ended ended = run(platform, environment, UP);

			assertThat(ended.code()).isEqualTo(1);
			assertThat(ended.output()).containsPattern("(gateway|-service) 启动或运行时退出了")
				.containsPattern("(gateway|-service) ended by itself")
				.contains(data().toString());
		}
		assertNothingIsLeft();
	}

	@Test
	void twoCommandsAtOnceDoNotMeet(TestedPlatform platform) throws Exception {
		Files.createDirectories(data());
		try (FileChannel channel = FileChannel.open(data().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Ended ended = run(platform, TestStart.freeBase(), UP);

			assertThat(lock.isValid()).isTrue();
			assertThat(ended.code()).isEqualTo(1);
			assertThat(ended.output()).contains("Another deploy command is using " + data());
		}
	}

	@Test
	void statusEndsWithThreeWhenNothingRuns(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of(), "deploy/status");

		assertThat(ended.code()).isEqualTo(3);
		assertThat(ended.output()).contains("mariadb", "gateway", "停止 / down").doesNotContain("运行 / up");
	}

	@Test
	void logsOfAnUnknownNameTellsTheNames(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of(), "deploy/logs \"$@\"", "postgres");

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("没有名为“postgres”的组件", "No component is called postgres",
				"mariadb redis keycloak kafka gateway registry-service");
	}

	@Test
	void onlyUpChangesAFolder(TestedPlatform platform) throws Exception {
		Files.createDirectories(data());
		Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
		Path other = Files.createFile(data().resolve("other"));

		Ended down = run(platform, Map.of(), "deploy/down");
		Ended status = run(platform, Map.of(), "deploy/status");
		Ended logs = run(platform, Map.of(), "deploy/logs redis");
		Ended up = run(platform, TestStart.freeBase(), UP);

		assertThat(List.of(down.code(), status.code(), logs.code(), up.code())).containsExactly(0, 3, 1, 1);
		assertThat(down.output()).contains("There is no data and nothing runs.");
		assertThat(up.output()).contains("数据目录 " + data() + " 中有其他文件", "holds other files");
		assertThat(Files.getPosixFilePermissions(data())).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
		try (Stream<Path> files = Files.list(data())) {
			assertThat(files).containsExactly(other);
		}
	}

	@Test
	void anUnknownOptionTellsTheUsage(TestedPlatform platform) throws Exception {
		Ended ended = run(platform, Map.of(), UP, "--fast");

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("用法：", "Usage: deploy/up [--empty]");
	}

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

	@Test
	void mavenGetsTheChosenJdkWhateverIsOnThePath(TestedPlatform platform) throws Exception {
		executable(this.folder.resolve("bin/java"), """
				#!/bin/sh
				echo 'openjdk version "17.0.2" 2022-01-18' >&2
				""");

		Ended ended = run(platform, Map.of("PATH", withOwnTools(), "JAVA_HOME", ""),
				". deploy/launch; check_tools; echo \"chosen: $(\"$jdk/bin/java\" -version 2>&1)\"; maven -v");

		assertThat(ended.code()).isZero();
		String version = ended.output().replaceFirst("(?s).*chosen: [a-z]+ version \"([0-9.]+)\".*", "$1");
		assertThat(ended.output()).contains("Apache Maven", "Java version: " + version);
	}

	@Test
	void aJdkThatIsOnThePathAloneIsFound(TestedPlatform platform) throws Exception {
		Path home = this.folder.resolve("jdk-33");
		Path javac = executable(home.resolve("bin/javac"), "#!/bin/sh\n");
		Files.writeString(home.resolve("release"), "JAVA_VERSION=\"33.0.1\"\n");
		Files.createSymbolicLink(Files.createDirectory(this.folder.resolve("bin")).resolve("javac"), javac);

		Ended ended = run(platform, Map.of("PATH", withOwnTools(), "JAVA_HOME", ""),
				". deploy/launch; printf '%s' \"$jdk\"");

		assertThat(ended.output()).isEqualTo(home.toRealPath().toString());
	}

	private String withOwnTools() {
		return this.folder.resolve("bin") + ":" + System.getenv("PATH");
	}

	private static Path executable(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		assertThat(file.toFile().setExecutable(true)).isTrue();
		return file;
	}

	private Ended run(TestedPlatform platform, int base, String script) throws Exception {
		return run(platform, Map.of("VOLUNTEER_PORT_BASE", Integer.toString(base)), script);
	}

	private Ended run(TestedPlatform platform, Map<String, String> environment, String script, String... arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.folder, "output", ".txt");
		List<String> command = new ArrayList<>(List.of("bash", "-c", script, "deploy/up"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(platform.root().toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		Map<String, String> all = new HashMap<>(Map.of("VOLUNTEER_DATA_DIR", data().toString()));
		all.putAll(environment);
		builder.environment().putAll(all);
		builder.environment().values().removeIf(String::isEmpty);
		Process process = builder.start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private static Map<String, String> running(TestedPlatform platform) {
		Settings settings = platform.settings();
		return Map.of("VOLUNTEER_DATA_DIR", settings.data().toString(), "VOLUNTEER_PORT_BASE",
				Integer.toString(settings.base()));
	}

	private static List<Optional<Long>> processes(TestedPlatform platform) {
		Processes processes = new Processes(platform.settings());
		return processes.names().stream().map((name) -> processes.of(name).pid()).toList();
	}

	/** No process is at home in the data folder any more. */
	private void assertNothingIsLeft() {
		assertThat(ProcessHandle.allProcesses().filter((process) -> home(process).startsWith(data()))).isEmpty();
	}

	private static Path home(ProcessHandle process) {
		try {
			return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
		}
		catch (IOException ex) {
			return Path.of("/");
		}
	}

	private static Path jar(Path target) throws IOException {
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith("-app.jar")).findFirst().orElseThrow();
		}
	}

	/**
	 * How a command ended.
	 *
	 * @param code its exit code
	 * @param output all that it said
	 */
	private record Ended(int code, String output) {

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
