package org.volunteerstation.platform.test;

import java.util.Map;

/** The servers that tests run against, wherever they come from. */
interface TestMachine {

	/**
	 * Starts all servers and waits until they answer.
	 * @param realm makes the realm, once Keycloak answers and before Kafka starts
	 */
	void start(Runnable realm);

	/** Stops all that was started. */
	void stop();

	/**
	 * What the lease says of this kind of servers alone: which kind it is, who
	 * administers the database, and from where the database sees its clients come.
	 * @return keys and values
	 */
	Map<String, String> traits();

}
