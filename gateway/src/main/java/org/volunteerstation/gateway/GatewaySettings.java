package org.volunteerstation.gateway;

import java.net.URI;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and how much each caller may ask.
 *
 * @param clientId the gateway's own client in Keycloak
 * @param issuer Keycloak's realm, as browsers see it
 * @param services addresses by the name in the path
 * @param limits requests per minute
 * @param events where outsiders read events
 */
@ConfigurationProperties("volunteer.gateway")
public record GatewaySettings(String clientId, String issuer, Map<String, URI> services, Limits limits, Events events) {

	/**
	 * Where outsiders read events.
	 *
	 * @param topicPrefix first part of the topics' names
	 * @param server host and port of the broker's external listener, empty when there is
	 * none to tell
	 */
	public record Events(String topicPrefix, String server) {

	}

	/**
	 * Requests per minute.
	 *
	 * @param personPerMinute for each signed-in person
	 * @param appPerMinute for each third-party client
	 * @param anonymousPerMinute for each address: begun sign-ins, pages and calls without
	 * a sign-in, refused tokens
	 */
	public record Limits(int personPerMinute, int appPerMinute, int anonymousPerMinute) {

	}

}
