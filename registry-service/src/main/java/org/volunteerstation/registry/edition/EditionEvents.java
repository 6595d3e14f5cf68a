package org.volunteerstation.registry.edition;

/**
 * Where editions tell what happened, in its transaction: to the audit trail alone, as
 * other services follow the orders.
 */
public interface EditionEvents {

	/**
	 * An edition took a step.
	 * @param edition the state after it
	 */
	void stepped(EditionDraft edition);

	/**
	 * Proposals were decided on.
	 * @param edition the edition
	 * @param what which, in short: a name within the edition, or how many
	 */
	void decided(EditionDraft edition, String what);

}
