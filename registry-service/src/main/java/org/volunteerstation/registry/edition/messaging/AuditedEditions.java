package org.volunteerstation.registry.edition.messaging;

import java.util.Locale;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionEvents;

/** Writes what happens to editions to the audit trail. */
@Component
class AuditedEditions implements EditionEvents {

	private static final String TYPE = "edition";

	private final Audit audit;

	AuditedEditions(Audit audit) {
		this.audit = audit;
	}

	@Override
	public void stepped(EditionDraft edition) {
		this.audit.record("edition." + edition.state().name().toLowerCase(Locale.ROOT), TYPE, edition.id(),
				edition.region());
	}

	@Override
	public void decided(EditionDraft edition, String what) {
		this.audit.record("edition.decide", TYPE, edition.id() + " " + what, edition.region());
	}

}
