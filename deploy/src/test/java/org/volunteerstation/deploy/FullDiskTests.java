package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.volunteerstation.platform.servers.ServerFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FullDiskTests {

	/** A file system that never has room. */
	static final Path FULL = Path.of("/proc");

	@TempDir
	private Path folder;

	@Test
	void isFoundWhereTheSystemSaysIt() {
		IOException said = catchThrowableOfType(IOException.class,
				() -> Files.writeString(Path.of("/dev/full"), "text"));

		assertThat(FullDisk.behind(new UncheckedIOException("cannot copy the servers", said), this.folder))
			.hasValueSatisfying((trouble) -> assertThat(trouble)
				.hasMessage("磁盘已满：请清理 " + this.folder + " 所在磁盘后重新运行 deploy/up。\nThe disk is full: make room at "
						+ this.folder + " and run deploy/up again."));
	}

	@Test
	void isFoundWhereNobodySaysItAndNamesTheComponentThatFailed() {
		ServerFailure died = ServerFailure.died("kafka", Path.of("kafka.log"), "设备上没有空间");

		assertThat(FullDisk.behind(died, FULL)).hasValueSatisfying((trouble) -> assertThat(trouble)
			.hasMessageContaining("磁盘已满，kafka 因此出错：")
			.hasMessageContaining(
					"The disk is full and kafka failed for it: make room at /proc and run deploy/up again. Log: kafka.log"));
	}

	@Test
	void isNotBlamedWhereThereIsRoom() {
		ServerFailure died = ServerFailure.died("kafka", Path.of("kafka.log"), "");

		assertThat(FullDisk.behind(died, this.folder)).isEmpty();
		assertThat(FullDisk.behind(died, this.folder.resolve("missing"))).isEmpty();
	}

}
