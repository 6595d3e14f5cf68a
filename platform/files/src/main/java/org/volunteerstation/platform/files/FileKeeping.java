package org.volunteerstation.platform.files;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.platform.web.security.Operator;

/**
 * Keeps files for their owners. Row, content, row again: a crash at any moment leaves
 * nothing that is seen without its content, and nothing unseen that is not found and
 * forgotten later.
 */
final class FileKeeping {

	private final FileOwners owners;

	private final StoredFiles files;

	private final FilePreparation preparation;

	private final FileContents contents;

	private final FileAdmission admission;

	private final Mint mint;

	FileKeeping(FileOwners owners, StoredFiles files, FilePreparation preparation, FileContents contents,
			FileAdmission admission, Mint mint) {
		this.owners = owners;
		this.files = files;
		this.preparation = preparation;
		this.contents = contents;
		this.admission = admission;
		this.mint = mint;
	}

	/**
	 * Keeps what was sent. The same bytes for the same owner and purpose are one file,
	 * however often they are sent: repeating an upload has no second effect.
	 * @param sent what was sent
	 * @param scope what the caller may write
	 * @param operator who sent it
	 * @return the file
	 */
	Kept keep(Sent sent, RegionScope scope, Operator operator) {
		FileKind kind = this.owners.kind(sent.owner(), sent.purpose());
		RegionCode region = this.owners.check(sent.owner(), scope, operator, true);
		this.preparation.judge(sent.file(), kind);
		try {
			String source = Sha256.of(sent.file().getInputStream());
			Optional<StoredFile> same = this.files.same(sent.owner(), sent.purpose(), source, scope);
			if (same.isPresent()) {
				return new Kept(same.get(), false);
			}
			this.admission.refuseWhenFull(sent.owner(), sent.purpose(), scope);
			try (Prepared prepared = this.preparation.prepare(sent.file(), kind)) {
				StoredFile file = file(sent, prepared, region, operator);
				StoredFile seen = keep(file, prepared, source, new By(scope, operator));
				return new Kept(seen, seen.id().equals(file.id()));
			}
		}
		catch (IOException ex) {
			throw new Unavailable("a file cannot be prepared", ex);
		}
	}

	private StoredFile keep(StoredFile file, Prepared prepared, String source, By by) {
		this.files.arrive(file, by.scope());
		boolean admitted = false;
		try {
			this.contents.put(file.id(), prepared);
			StoredFile seen = this.admission.admit(file, source, by.scope(), by.operator());
			admitted = seen.id().equals(file.id());
			return seen;
		}
		finally {
			if (!admitted) {
				this.contents.giveUp(file.id());
			}
		}
	}

	private StoredFile file(Sent sent, Prepared prepared, RegionCode region, Operator operator) throws IOException {
		return new StoredFile(this.mint.ids().next(), region.value(), sent.owner(), sent.purpose(),
				FileName.of(sent.file().getOriginalFilename(), prepared.type()), prepared.type().mediaType(),
				prepared.size(), prepared.hash(), prepared.pixels(), operator.subject(),
				this.mint.clock().instant().truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * One file.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @param operator who asks
	 * @return the file
	 * @throws FileRefusal.NotFound when there is none for the caller
	 */
	StoredFile file(String id, RegionScope scope, Operator operator) {
		StoredFile file = this.files.find(id, scope).orElseThrow(FileRefusal.NotFound::new);
		this.owners.check(file.owner(), scope, operator, false);
		return file;
	}

	/** The file, to be read now: who reads what proves something is noted. */
	StoredFile read(String id, RegionScope scope, Operator operator) {
		StoredFile file = file(id, scope, operator);
		this.admission.noteReading(file);
		return file;
	}

	Slice<StoredFile> list(OwnerKey owner, SliceQuery query, RegionScope scope, Operator operator) {
		this.owners.check(owner, scope, operator, false);
		List<StoredFile> rows = this.files.list(owner, query.after(), query.rows(), scope);
		return Slice.cut(rows, query, StoredFile::id);
	}

	void delete(String id, RegionScope scope, Operator operator) {
		StoredFile file = this.files.find(id, scope).orElseThrow(FileRefusal.NotFound::new);
		this.admission.dismiss(file, scope, operator);
		this.contents.forget(id);
	}

	/**
	 * A file that is kept.
	 *
	 * @param file the file
	 * @param isNew whether it was not there before
	 */
	record Kept(StoredFile file, boolean isNew) {

	}

	/**
	 * What new files get.
	 *
	 * @param ids identifiers
	 * @param clock the time
	 */
	record Mint(IdGenerator ids, Clock clock) {

	}

	/** Who does it, and where that one may. */
	private record By(RegionScope scope, Operator operator) {

	}

}
