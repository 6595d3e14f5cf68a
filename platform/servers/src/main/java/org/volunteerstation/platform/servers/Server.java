package org.volunteerstation.platform.servers;

/** One server of a machine. */
public interface Server {

	/**
	 * Short name.
	 * @return for example {@code redis}
	 */
	String name();

	/** Starts the server without waiting for it; prepares its data folder when new. */
	void start();

	/**
	 * Waits until it answers.
	 * @throws ServerFailure when it dies or does not answer in time
	 */
	void awaitReady();

	/**
	 * The process behind it.
	 * @return the process
	 */
	ServerProcess process();

	/** Ends it in order; does nothing when it does not run. */
	void stop();

}
