package org.volunteerstation.platform.servers;

/**
 * A server that cannot start or answer. Names the component and says what to do, so that
 * the text can be shown to a person as it is.
 */
public final class ServerFailure extends RuntimeException {

	private final String component;

	public ServerFailure(String component, String reason) {
		super(component + ": " + reason);
		this.component = component;
	}

	public ServerFailure(String component, String reason, Throwable cause) {
		super(component + ": " + reason, cause);
		this.component = component;
	}

	/**
	 * Which component failed.
	 * @return its short name, for example {@code kafka}
	 */
	public String component() {
		return this.component;
	}

}
