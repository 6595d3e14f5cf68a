package org.volunteerstation.registry.account.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountEvents;
import org.volunteerstation.registry.account.GrantMatrix;
import org.volunteerstation.registry.account.Granter;
import org.volunteerstation.registry.account.Post;

/**
 * Roles that somebody gave a person in Keycloak itself, such as to see personal data in
 * clear: trust in this person in this post. Neither whoever hands out a code nor another
 * region comes by them. Roles of clients are not seen with the rights that this service
 * has.
 */
@Component
class OwnRoles {

	/** What lets see personal data in clear; a post can give it too. */
	static final String UNMASKER = Granter.UNMASKER;

	private static final JsonMapper JSON = new JsonMapper();

	private static final Set<Integer> NONE = Set.of();

	private static final String ROLES = "/{id}/role-mappings/realm";

	/** What Keycloak gives to everybody. */
	private static final Set<String> EVERYBODYS = Set.of("offline_access", "uma_authorization");

	private final RealmUsers users;

	private final AccountEvents events;

	OwnRoles(RealmUsers users, AccountEvents events) {
		this.users = users;
		this.events = events;
	}

	/** Audited before they go: what is taken twice is told twice, and never untold. */
	void take(Account account, String subject) {
		List<String> names = new ArrayList<>();
		ArrayNode own = JSON.createArrayNode();
		for (JsonNode role : this.users.call(HttpMethod.GET, ROLES, null, NONE, subject).json()) {
			String name = role.path("name").asString("");
			if (isOwn(name, account)) {
				own.add(role);
				names.add(name);
			}
		}
		if (!names.isEmpty()) {
			this.events.rolesTaken(account, names.stream().sorted().toList());
			this.users.call(HttpMethod.DELETE, ROLES, own, NONE, subject);
		}
	}

	private static boolean isOwn(String role, Account account) {
		if (role.equals(UNMASKER)) {
			return account.activePost().filter(Post::unmasks).isEmpty();
		}
		return GrantMatrix.rules().stream().noneMatch((rule) -> rule.role().token().equals(role))
				&& !role.startsWith("default-roles-") && !EVERYBODYS.contains(role);
	}

}
