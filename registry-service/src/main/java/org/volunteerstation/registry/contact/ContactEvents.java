package org.volunteerstation.registry.contact;

/** Where contacts tell what happened, in the transaction in which it happened. */
public interface ContactEvents {

	/**
	 * A contact was added.
	 * @param contact the contact
	 */
	void added(Contact contact);

	/**
	 * A contact changed, or another one is first now.
	 * @param contact the contact
	 */
	void changed(Contact contact);

	/**
	 * A contact was removed.
	 * @param contact the contact
	 */
	void removed(Contact contact);

}
