package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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

	@Test
	void leavesAFolderWithFilesOfOthersOpen() throws IOException {
		Path others = Files.createDirectory(this.folder.resolve("others"));
		Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.createDirectory(others.resolve("www"));
		Files.createFile(others.resolve("lock"));

		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> check(others))
			.withMessageContaining("holds other files");

		assertThat(mode(others)).isEqualTo("rwxr-xr-x");
	}

	@Test
	void takesAFolderThatAStartLeftWithoutPasswords() throws IOException {
		Path begun = Files.createDirectory(this.folder.resolve("begun"));
		Files.createFile(begun.resolve("lock"));

		check(begun);

		assertThat(mode(begun)).isEqualTo("rwx------");
	}

	@Test
	void closesItsOwnFolderWhateverLiesBesideItsFiles() throws IOException {
		Path own = Files.createDirectory(this.folder.resolve("own"));
		Files.createFile(own.resolve("secrets.properties"));
		Files.createFile(own.resolve("notes.txt"));

		check(own);

		assertThat(mode(own)).isEqualTo("rwx------");
	}

	@Test
	void tellsHowMuchRoomIsMissing() {
		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> machine(FullDiskTests.FULL).disk())
			.withMessageContaining("The disk is full: 0 MiB are free at /proc and 3072 MiB are needed.");
	}

	@Test
	void tellsAFolderWithoutRightsFromOneWithoutRoom() {
		Path data = this.folder.resolve("data");

		assertThat(MachineCheck.unwritable(FullDiskTests.FULL, new AccessDeniedException("/proc")))
			.hasMessageContaining("cannot be written: change its rights");
		assertThat(MachineCheck.unwritable(data, new FileSystemException("data", null, "No space left on device")))
			.hasMessageContaining("The disk is full");
		assertThat(MachineCheck.unwritable(data, new FileAlreadyExistsException("data")))
			.hasMessageContaining("cannot be written: change its rights");
	}

	private static void check(Path data) {
		machine(data).folder();
	}

	private static MachineCheck machine(Path data) {
		return new MachineCheck(Settings.of(data, Map.of("VOLUNTEER_DATA_DIR", data.toString())));
	}

	private static String mode(Path folder) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
	}

}
