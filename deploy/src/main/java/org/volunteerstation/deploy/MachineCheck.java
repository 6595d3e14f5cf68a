package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.volunteerstation.platform.servers.Ports;

/** Looks for what would make a start fail, before anything is started. */
final class MachineCheck {

	private static final long MEBIBYTE = 1L << 20;

	private static final long FIRST_MEBIBYTES = 3072;

	private static final long LATER_MEBIBYTES = 512;

	private static final int STICKY = 01000;

	private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

	/** The last is on every new file system. */
	private static final Set<String> UNUSED = Set.of("lock", "dist", "lost+found");

	private final Settings settings;

	MachineCheck(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Makes the data folder, closes it to everybody but its owner and tries to write into
	 * it: the servers' own files in it hold tokens and are open to all. A folder that
	 * holds something else is left as it is.
	 */
	void folder() {
		Path data = this.settings.data();
		try {
			Files.createDirectories(data, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
			if (isShared(data)) {
				throw new Trouble("数据目录 " + data + " 是多人共用的目录：请用 VOLUNTEER_DATA_DIR 指定专用目录，例如 " + data + "/volunteer。",
						"The data folder " + data + " is shared with others: name one of its own with "
								+ "VOLUNTEER_DATA_DIR, for example " + data + "/volunteer.");
			}
			if (!isOurs(data) && !isUnused(data)) {
				throw new Trouble("数据目录 " + data + " 中有其他文件：请用 VOLUNTEER_DATA_DIR 指定专用目录，例如 " + data + "/volunteer。",
						"The data folder " + data + " holds other files: name one of its own with "
								+ "VOLUNTEER_DATA_DIR, for example " + data + "/volunteer.");
			}
			Files.setPosixFilePermissions(data, OWNER_ALONE);
			Files.delete(Files.createTempFile(data, "try", ""));
		}
		catch (IOException ex) {
			throw unwritable(data, ex);
		}
	}

	/** Whether a platform was started in it: no process comes before its password. */
	static boolean isOurs(Path folder) {
		return Files.isRegularFile(Secrets.file(folder));
	}

	/** Empty, or left by a start that ended before it made passwords. */
	private static boolean isUnused(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.allMatch((file) -> UNUSED.contains(file.getFileName().toString()));
		}
	}

	/** For want of rights, or because the disk has no room for one more file. */
	static Trouble unwritable(Path data, IOException cause) {
		return (cause instanceof AccessDeniedException) ? forbidden(data, cause)
				: FullDisk.behind(cause, data).orElseGet(() -> forbidden(data, cause));
	}

	private static Trouble forbidden(Path data, IOException cause) {
		Trouble trouble = new Trouble("无法写入数据目录 " + data + "：请更改其权限，或用 VOLUNTEER_DATA_DIR 另选目录。", "The data folder "
				+ data + " cannot be written: change its rights, or choose another with VOLUNTEER_DATA_DIR.");
		trouble.initCause(cause);
		return trouble;
	}

	/** Like {@code /tmp}, which must stay open. */
	private static boolean isShared(Path folder) throws IOException {
		return ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
	}

	/** Space is asked for according to whether there is data already. */
	void disk() {
		Path data = this.settings.data();
		long needed = Files.exists(data.resolve("filled")) ? LATER_MEBIBYTES : FIRST_MEBIBYTES;
		try {
			long free = Files.getFileStore(data).getUsableSpace() / MEBIBYTE;
			if (free < needed) {
				throw new Trouble(
						"磁盘空间不足：" + data + " 所在磁盘剩余 " + free + " MiB，需要 " + needed
								+ " MiB。请清理磁盘，或用 VOLUNTEER_DATA_DIR 另选目录。",
						"The disk is full: " + free + " MiB are free at " + data + " and " + needed
								+ " MiB are needed. Make room, or choose another folder with VOLUNTEER_DATA_DIR.");
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	void ports() {
		this.needed().forEach((port, component) -> {
			if (!Ports.isFree(port)) {
				String owner = PortOwner.of(port);
				throw new Trouble(
						"端口 " + port + "（" + component + "）已被" + (owner.isEmpty() ? "其他程序" : "进程 " + owner)
								+ "占用：请停止它，或用 VOLUNTEER_PORT_BASE 移动全部端口。",
						"Port " + port + " (" + component + ") is in use by "
								+ (owner.isEmpty() ? "another program" : "process " + owner)
								+ ": stop it, or move all ports with VOLUNTEER_PORT_BASE.");
			}
		});
	}

	private Map<Integer, String> needed() {
		Map<Integer, String> needed = new LinkedHashMap<>();
		for (Service service : Service.all(this.settings)) {
			needed.put(service.port(), service.name());
			needed.put(service.managementPort(), service.name());
		}
		List<String> own = Servers.ownNames(this.settings.externals());
		Map<String, List<Integer>> servers = Map.of("mariadb", List.of(6), "redis", List.of(7), "kafka",
				List.of(8, 9, 10), "keycloak", List.of(11, 12));
		own.forEach((name) -> servers.getOrDefault(name, List.of())
			.forEach((offset) -> needed.put(this.settings.base() + offset, name)));
		return needed;
	}

}
