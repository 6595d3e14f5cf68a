package org.volunteerstation.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.volunteerstation.platform.servers.ServerFailure;

/**
 * Finds the full disk behind a failure: whoever failed first is only where it showed.
 */
final class FullDisk {

	private static final long SCARCE_BYTES = 128L << 20;

	private FullDisk() {
	}

	/**
	 * What to tell instead of a failure of a start.
	 * @param failure what happened
	 * @param data the data folder
	 * @return empty when the disk has nothing to do with it
	 */
	static Optional<Trouble> behind(Throwable failure, Path data) {
		if (!isSaidBy(failure) && !isFull(data)) {
			return Optional.empty();
		}
		Trouble trouble = (failure instanceof ServerFailure server) ? told(server, data)
				: new Trouble("磁盘已满：请清理 " + data + " 所在磁盘后重新运行 deploy/up。",
						"The disk is full: make room at " + data + " and run deploy/up again.");
		trouble.initCause(failure);
		return Optional.of(trouble);
	}

	private static Trouble told(ServerFailure failure, Path data) {
		String name = failure.component();
		Path log = failure.log();
		return new Trouble(
				"磁盘已满，" + name + " 因此出错：请清理 " + data + " 所在磁盘后重新运行 deploy/up。" + ((log == null) ? "" : "日志：" + log),
				"The disk is full and " + name + " failed for it: make room at " + data + " and run deploy/up again."
						+ ((log == null) ? "" : " Log: " + log));
	}

	/** The system says it in the machine's language, so this alone does not do. */
	private static boolean isSaidBy(Throwable failure) {
		return Stream.iterate(failure, (one) -> one != null, Throwable::getCause)
			.anyMatch((one) -> String.valueOf(one.getMessage()).contains("No space left"));
	}

	private static boolean isFull(Path data) {
		try {
			return Files.getFileStore(data).getUsableSpace() < SCARCE_BYTES;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
