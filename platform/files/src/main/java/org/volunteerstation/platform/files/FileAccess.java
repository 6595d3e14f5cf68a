package org.volunteerstation.platform.files;

import org.volunteerstation.platform.web.security.Access;

/** Who may read and write files: who may do so with the service's other things. */
final class FileAccess {

	private final Access access;

	private final String service;

	FileAccess(Access access, String basePath) {
		this.access = access;
		this.service = basePath.substring(basePath.lastIndexOf('/') + 1);
	}

	public boolean reads() {
		return this.access.reads(this.service);
	}

	public boolean writes() {
		return this.access.writes(this.service);
	}

}
