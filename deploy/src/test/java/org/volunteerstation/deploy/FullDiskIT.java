package org.volunteerstation.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher on disks that are really full: small ones in memory, mounted where only
 * the command sees them. That takes no rights, but a system that lets one have a
 * namespace of one's own.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
class FullDiskIT extends CommandIT {

	private static final Logger logger = LoggerFactory.getLogger(FullDiskIT.class);

	private static final String MOUNT = "mount -t tmpfs -o $KIND small $DISK";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"size=64k | head -c 65536 /dev/zero >$DISK/filler | 剩余 0 MiB，需要 3072 MiB | 0 MiB are free at DATA and 3072 MiB are needed",
			"size=4g,nr_inodes=1 | : no room for the folder | 磁盘已满：请清理 DATA | The disk is full: make room at DATA",
			"size=4g,nr_inodes=20 | : no room for the servers | 磁盘已满：请清理 DATA | The disk is full: make room at DATA" })
	void aDataFolderWithoutRoomIsNamed(String kind, String filling, String chinese, String english,
			TestedPlatform platform) throws Exception {
		if (!isMounted(platform)) {
			assertThatProcIsNamed(platform);
			return;
		}

		Ended ended = runOn(kind, filling + "; " + UP, platform);

		assertThat(ended.code()).isEqualTo(1);
		String data = disk().resolve("data").toString();
		assertThat(ended.output()).contains(chinese.replace("DATA", data), english.replace("DATA", data))
			.doesNotContain("Exception", "Unexpected", "change its rights");
		assertNothingIsLeft();
	}

	@Test
	void aCheckoutWithoutRoomForTheBuildIsNamed(TestedPlatform platform) throws Exception {
		if (!isMounted(platform)) {
			assertThatProcIsNamed(platform);
			return;
		}

		Ended ended = runOn("size=64k", "mkdir $DISK/deploy; cp deploy/launch $DISK/deploy/; "
				+ ". $DISK/deploy/launch; check_tools; echo going on", platform);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).isEqualTo("""
				磁盘空间不足：%1$s 所在磁盘剩余 1 MiB，构建需要 2048 MiB。请清理磁盘。
				The disk is full: 1 MiB are free at %1$s and a build needs 2048 MiB. Make room.
				""".formatted(disk()));
	}

	/**
	 * Each time a file later: its number does not fit, its own files, what comes after
	 * it.
	 */
	@Test
	void aComponentWithoutRoomIsNamedAndEnded(TestedPlatform platform) throws Exception {
		if (!isMounted(platform)) {
			assertThatProcIsNamed(platform);
			return;
		}
		int named = 0;
		try (Guest guest = new Guest(platform, "cramped")) {
			for (int files = 8; files <= 10; files++) {
				Map<String, String> environment = new HashMap<>(guest.environment());
				environment.remove("VOLUNTEER_EXTERNAL_REDIS_URL");
				environment.putAll(environment("size=4g,nr_inodes=" + files));
				environment.put("DIST", platform.settings().data().resolve("dist").toString());

				Instant begin = Instant.now();
				Ended ended = runMounted(platform, environment, "mkdir $DISK/data; ln -s $DIST $DISK/data/dist; " + UP);

				assertThat(ended.code()).isEqualTo(1);
				assertThat(ended.output()).contains("磁盘已满", "The disk is full");
				assertThat(Duration.between(begin, Instant.now())).as("nobody had to be killed")
					.isLessThan(Processes.PATIENCE);
				assertNothingIsLeft();
				named += ended.output().contains("The disk is full and redis failed for it") ? 1 : 0;
			}
		}
		assertThat(named).isGreaterThan(1);
	}

	private Ended runOn(String kind, String script, TestedPlatform platform) throws Exception {
		return runMounted(platform, environment(kind), script);
	}

	private Ended runMounted(TestedPlatform platform, Map<String, String> environment, String script) throws Exception {
		return run(platform, environment,
				"unshare --map-root-user --mount bash -c '" + MOUNT + " && { " + script + "; }' deploy/up");
	}

	private boolean isMounted(TestedPlatform platform) throws Exception {
		Files.createDirectories(disk());
		return runOn("size=64k", ":", platform).code() == 0;
	}

	/**
	 * Else there is one file system that is always full, though nobody can write to it.
	 */
	private void assertThatProcIsNamed(TestedPlatform platform) throws Exception {
		logger.warn("This system mounts no disk for who has no rights: instead of a small one, /proc is tried");

		Ended ended = run(platform, Map.of("VOLUNTEER_DATA_DIR", "/proc/volunteer"), UP);

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).contains("无法写入数据目录 /proc/volunteer",
				"The data folder /proc/volunteer cannot be written");
		assertNothingIsLeft();
	}

	private Map<String, String> environment(String kind) {
		return Map.of("DISK", disk().toString(), "KIND", kind, "VOLUNTEER_DATA_DIR", disk().resolve("data").toString(),
				"VOLUNTEER_PORT_BASE", Integer.toString(TestStart.freeBase()));
	}

	private Path disk() {
		return this.folder.resolve("disk");
	}

}
