package org.volunteerstation.deploy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands where nothing runs: what they say and how they end. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
class LauncherIT extends CommandIT {

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

}
