package org.volunteerstation.platform.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;

/** All that may have files in this service. */
final class FileOwners {

	private final Map<String, FileOwner> owners;

	FileOwners(List<FileOwner> owners) {
		this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(FileOwner::type, Function.identity()));
	}

	/** What files of a purpose may be. */
	FileKind kind(OwnerKey owner, String purpose) {
		FileKind kind = of(owner).purposes().get(purpose);
		if (kind == null) {
			throw new FileRefusal.PurposeUnknown(of(owner).purposes().keySet());
		}
		return kind;
	}

	RegionCode check(OwnerKey owner, RegionScope scope, Operator operator, boolean write) {
		return of(owner).check(owner.id(), scope, operator, write);
	}

	/**
	 * The owner's region, which stays its own until the transaction ends: held, and asked
	 * for once more, as it may have moved meanwhile.
	 */
	RegionCode hold(OwnerKey owner, RegionScope scope, Operator operator) {
		RegionCode region = check(owner, scope, operator, true);
		while (true) {
			of(owner).hold(region, scope);
			RegionCode now = check(owner, scope, operator, true);
			if (now.equals(region)) {
				return region;
			}
			region = now;
		}
	}

	void release(OwnerKey owner, String file, RegionScope scope) {
		of(owner).release(owner.id(), file, scope);
	}

	private FileOwner of(OwnerKey key) {
		FileOwner owner = this.owners.get(key.type());
		if (owner == null) {
			throw new FileRefusal.OwnerTypeUnknown();
		}
		return owner;
	}

}
