package org.volunteerstation.platform.files;

import java.util.Objects;
import java.util.Optional;

import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.security.Operator;

/**
 * Lets files in and out, each in one transaction with its audit entry. Who adds to an
 * owner waits for others that do, so that no two of them count the same place.
 */
final class FileAdmission {

	private final StoredFiles files;

	private final FileOwners owners;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final int most;

	FileAdmission(StoredFiles files, FileOwners owners, Audit audit, TransactionTemplate transaction,
			FileSettings settings) {
		this.files = files;
		this.owners = owners;
		this.audit = audit;
		this.transaction = transaction;
		this.most = settings.perOwner();
	}

	/** A look before the work; who is admitted is decided under the lock. */
	void refuseWhenFull(OwnerKey owner, String purpose, RegionScope scope) {
		if (this.files.count(owner, purpose, scope) >= this.most) {
			throw new FileRefusal.TooMany(this.most);
		}
	}

	/**
	 * Lets a file be seen whose content is kept, in the region that its owner has by now.
	 * @param file the file
	 * @param source hash of what was sent
	 * @param scope what the caller may write
	 * @param operator who sent it
	 * @return the file; another one when the same bytes came in before
	 */
	StoredFile admit(StoredFile file, String source, RegionScope scope, Operator operator) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			RegionCode region = this.owners.hold(file.owner(), scope, operator);
			this.files.lock(file.owner(), file.purpose(), scope);
			Optional<StoredFile> same = this.files.same(file.owner(), file.purpose(), source, scope);
			if (same.isPresent()) {
				return same.get();
			}
			refuseWhenFull(file.owner(), file.purpose(), scope);
			StoredFile stored = file.in(region);
			if (!this.files.store(stored, source, scope)) {
				throw new IllegalStateException("an upload was forgotten before it ended");
			}
			this.audit.record("file.upload", "file", file.id(), region);
			return stored;
		}));
	}

	void dismiss(StoredFile file, RegionScope scope, Operator operator) {
		this.transaction.executeWithoutResult((status) -> {
			RegionCode region = this.owners.check(file.owner(), scope, operator, true);
			this.owners.release(file.owner(), file.id(), scope);
			if (!this.files.leave(file.id(), scope)) {
				throw new FileRefusal.NotFound();
			}
			this.audit.record("file.delete", "file", file.id(), region);
		});
	}

	/** Photos are for everybody who sees their owner; who reads other files is noted. */
	void noteReading(StoredFile file) {
		if (this.owners.kind(file.owner(), file.purpose()) != FileKind.PHOTO) {
			this.transaction.executeWithoutResult(
					(status) -> this.audit.record("file.read", "file", file.id(), new RegionCode(file.region())));
		}
	}

}
