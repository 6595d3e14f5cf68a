package org.volunteerstation.registry.contact.messaging;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.contact.ContactEvents;

/** Writes what happened to contacts to the audit trail; no topic learns of them. */
@Component
class AuditedContacts implements ContactEvents {

	private final Audit audit;

	AuditedContacts(Audit audit) {
		this.audit = audit;
	}

	@Override
	public void added(Contact contact) {
		record("contact.add", contact);
	}

	@Override
	public void changed(Contact contact) {
		record("contact.change", contact);
	}

	@Override
	public void removed(Contact contact) {
		record("contact.remove", contact);
	}

	private void record(String action, Contact contact) {
		this.audit.record(action, "station-contact", contact.id(), contact.region());
	}

}
