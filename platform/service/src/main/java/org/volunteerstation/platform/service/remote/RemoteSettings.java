package org.volunteerstation.platform.service.remote;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who this service is to others.
 *
 * @param tokenUrl where tokens are asked for
 * @param clientId the service's own client
 * @param clientSecret its secret
 */
@ConfigurationProperties("volunteer.remote")
public record RemoteSettings(String tokenUrl, String clientId, String clientSecret) {

	@Override
	public String toString() {
		return "RemoteSettings[" + this.tokenUrl + ", " + this.clientId + "]";
	}

}
