package org.volunteerstation.platform.files;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What is refused about files; the codes are the contract's. */
abstract sealed class FileRefusal extends Refusal {

	private FileRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such file, or none for this caller. */
	static final class NotFound extends FileRefusal {

		NotFound() {
			super(Kind.NOT_FOUND, "file-not-found", null);
		}

	}

	/** A document has no picture to show. */
	static final class NoThumbnail extends FileRefusal {

		NoThumbnail() {
			super(Kind.NOT_FOUND, "file-thumbnail-not-found", null);
		}

	}

	/** Nothing of this type has files here. */
	static final class OwnerTypeUnknown extends FileRefusal {

		OwnerTypeUnknown() {
			super(Kind.INVALID, "file-owner-type-unknown", "/ownerType");
		}

	}

	/** The owner has no files for this. */
	static final class PurposeUnknown extends FileRefusal {

		PurposeUnknown(Collection<String> known) {
			super(Kind.INVALID, "file-purpose-unknown", "/purpose",
					known.stream().sorted().collect(Collectors.joining(", ")));
		}

	}

	/** Its bytes say that it is something else than the purpose takes. */
	static final class TypeRefused extends FileRefusal {

		TypeRefused(FileKind kind) {
			super(Kind.INVALID, "file-type-refused", "/file", kind.accepted());
		}

	}

	/** There is nothing in it. */
	static final class Empty extends FileRefusal {

		Empty() {
			super(Kind.INVALID, "file-without-content", "/file");
		}

	}

	/** It is larger than the purpose allows. */
	static final class TooLarge extends FileRefusal {

		TooLarge(long mebibytes) {
			super(Kind.INVALID, "file-too-large", "/file", mebibytes);
		}

	}

	/** The owner has as many files of this purpose as it may have. */
	static final class TooMany extends FileRefusal {

		TooMany(int most) {
			super(Kind.CONFLICT, "file-limit-reached", "/file", most);
		}

	}

	/** An {@code after} that no list of ours has given. */
	static final class WrongPlace extends FileRefusal {

		WrongPlace() {
			super(Kind.INVALID, "wrong-page", "/after");
		}

	}

}
