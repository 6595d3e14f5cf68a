package org.volunteerstation.registry.account;

/** What Keycloak has to be told: the queue stands in the business transaction. */
public interface Alignments {

	/**
	 * Asks that Keycloak be made to agree with the register, soon after the running
	 * transaction was committed and again until it succeeds.
	 * @param account the account
	 * @param effect what else it means for the person
	 */
	void request(Account account, Effect effect);

	/**
	 * What a change means beside the state that it leads to.
	 *
	 * @param revoke whether tokens of before are void once Keycloak agrees
	 * @param atOnce whether no token counts, old or new, from the commit until then
	 * @param dropRoles whether roles are taken away that no post gives
	 */
	record Effect(boolean revoke, boolean atOnce, boolean dropRoles) {
	}

}
