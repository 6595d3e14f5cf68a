package org.volunteerstation.gateway;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Finds the token to send along: an app's own, or the one that the browser's session
 * holds, renewed when it is about to end.
 */
@Component
class CallerToken {

	private final OAuth2AuthorizedClientManager clients;

	CallerToken(OAuth2AuthorizedClientManager clients) {
		this.clients = clients;
	}

	/**
	 * The token of the running request.
	 * @return empty when the session holds none that can be renewed
	 */
	Optional<String> find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return switch (authentication) {
			case OperatorAuthentication app -> Optional.of(app.getToken().getTokenValue());
			case OAuth2AuthenticationToken browser -> renewed(browser);
			case null, default -> Optional.empty();
		};
	}

	private Optional<String> renewed(OAuth2AuthenticationToken browser) {
		try {
			OAuth2AuthorizedClient client = this.clients
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(browser.getAuthorizedClientRegistrationId())
					.principal(browser)
					.build());
			return Optional.ofNullable(client).map((known) -> known.getAccessToken().getTokenValue());
		}
		catch (OAuth2AuthorizationException ex) {
			return Optional.empty();
		}
	}

}
