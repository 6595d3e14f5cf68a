package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MachineCheckTests {

	@TempDir
	private Path folder;

	@Test
	void makesTheDataFolderForItsOwnerAlone() throws IOException {
		Path data = this.folder.resolve("new/data");

		check(data);

		assertThat(mode(data)).isEqualTo("rwx------");
	}

	@Test
	void closesADataFolderThatIsOpen() throws IOException {
		Path data = Files.createDirectory(this.folder.resolve("open"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

		check(data);

		assertThat(mode(data)).isEqualTo("rwx------");
	}

	@Test
	void leavesAFolderOfEverybodyOpen() throws IOException {
		Path shared = Files.createDirectory(this.folder.resolve("shared"));
		Files.setAttribute(shared, "unix:mode", 01777);

		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> check(shared)).withMessageContaining("shared");

		assertThat(mode(shared)).isEqualTo("rwxrwxrwx");
	}

	private static void check(Path data) {
		new MachineCheck(Settings.of(data, Map.of("VOLUNTEER_DATA_DIR", data.toString()))).folder();
	}

	private static String mode(Path folder) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
	}

}
