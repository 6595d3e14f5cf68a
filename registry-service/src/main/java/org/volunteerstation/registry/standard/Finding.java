package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * What somebody found at a station for one item.
 *
 * @param met whether it is there
 * @param note in words, up to 200 characters
 * @param on the day on which somebody looked
 * @param by the account of who entered it
 * @param files ids of evidence, at most 20
 */
public record Finding(boolean met, @Nullable String note, LocalDate on, String by, List<String> files) {

	private static final int MAX_NOTE = 200;

	private static final int MAX_FILES = 20;

	public Finding {
		files = List.copyOf(files);
	}

	void check(String pointer, LocalDate today) {
		if (this.note != null && (this.note.isBlank() || this.note.length() > MAX_NOTE
				|| this.note.chars().anyMatch(Character::isISOControl))) {
			throw new StandardRefusal.ItemInvalid("text-invalid", pointer + "/note", 1, MAX_NOTE);
		}
		if (this.on.isAfter(today)) {
			throw new StandardRefusal.ItemInvalid("date-in-future", pointer + "/on", this.on);
		}
		if (this.files.size() > MAX_FILES || this.files.stream().anyMatch((id) -> !IdGenerator.isId(id))) {
			throw new StandardRefusal.ItemInvalid("standard-files-invalid", pointer + "/files", MAX_FILES);
		}
	}

	/** Who said the same before goes on standing for it. */
	Finding keeping(@Nullable Finding before) {
		boolean same = before != null
				&& new Finding(this.met, this.note, this.on, before.by, this.files).equals(before);
		return (same && before != null) ? before : this;
	}

}
