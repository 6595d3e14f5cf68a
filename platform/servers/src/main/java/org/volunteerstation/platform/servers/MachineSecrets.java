package org.volunteerstation.platform.servers;

/**
 * The servers' passwords, generated and never fixed.
 *
 * @param mariadb of the database's administrator
 * @param redis of Redis
 * @param kafka of the services' account
 * @param keycloakDatabase of Keycloak's database account
 * @param keycloakAdmin of Keycloak's first administrator
 * @param realm name of the realm whose tokens Kafka believes
 */
public record MachineSecrets(String mariadb, String redis, String kafka, String keycloakDatabase, String keycloakAdmin,
		String realm) {

	/**
	 * New passwords.
	 * @param realm name of the realm
	 * @return the passwords
	 */
	public static MachineSecrets generate(String realm) {
		return new MachineSecrets(Secret.next(), Secret.next(), Secret.next(), Secret.next(), Secret.next(), realm);
	}

	@Override
	public String toString() {
		return "MachineSecrets[realm=" + this.realm + "]";
	}

}
