package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file whose cost has been looked at: it can be read as often as it has to be.
 *
 * @param file the file, which nobody else writes
 * @param styles whether it has styles, without which dates cannot be told from numbers
 */
public record CheckedSheet(Path file, boolean styles) {

	/**
	 * Looks at a file.
	 * @param file the file
	 * @param limits what it may cost
	 * @return the file
	 * @throws SheetRefusal when it is refused
	 * @throws IOException when it cannot be read from disk
	 */
	public static CheckedSheet of(Path file, SheetLimits limits) throws IOException {
		return new CheckedSheet(file, SheetGuard.check(file, limits));
	}

}
