package org.volunteerstation.registry.account;

/** The accounts in Keycloak. */
public interface Identities {

	/**
	 * Whether somebody signs in with this name already.
	 * @param username the name
	 * @return true when it is in use
	 */
	boolean isTaken(String username);

	/**
	 * Makes Keycloak agree with the register; to do it again changes nothing.
	 * @param account what shall be
	 * @param dropRoles whether roles are taken away that no post gives
	 * @return the account's id in Keycloak
	 * @throws AccountRefusal.UsernameTaken when somebody else has the name
	 */
	String align(Account account, boolean dropRoles);

	/**
	 * Ends all sessions.
	 * @param subject the account's id in Keycloak
	 */
	void signOut(String subject);

	/**
	 * Sets what the person typed; it is kept nowhere else.
	 * @param subject the account's id in Keycloak
	 * @param password the password
	 * @throws AccountRefusal.PasswordRefused when it breaks the realm's rules
	 */
	void setPassword(String subject, String password);

}
