package org.volunteerstation.registry.account;

/** What Keycloak has to be told: the queue stands in the business transaction. */
public interface Alignments {

	/**
	 * Asks that Keycloak be made to agree with the register, soon after the running
	 * transaction was committed and again until it succeeds.
	 * @param account the account
	 * @param revoke whether tokens of before are void once Keycloak agrees
	 * @param atOnce whether no token counts, old or new, from the commit until then
	 */
	void request(Account account, boolean revoke, boolean atOnce);

}
