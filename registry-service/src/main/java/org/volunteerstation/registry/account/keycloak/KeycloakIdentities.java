package org.volunteerstation.registry.account.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.Identities;
import org.volunteerstation.registry.account.PostRole;

/**
 * Accounts as users of the realm. A user belongs to the register by the attribute
 * {@code account_id}; one without it is never touched, whatever its name.
 */
@Component
class KeycloakIdentities implements Identities {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Set<Integer> NONE = Set.of();

	private static final String BY_NAME = "?exact=true&briefRepresentation=false&username={name}";

	/** A deputy's last day: tokens of the days after it are worth nothing. */
	private static final String ENDS_ON = "post_ends_on";

	/**
	 * That the register gave the role {@link OwnRoles#UNMASKER}: it takes away what it
	 * gave, and leaves what somebody gave the person in Keycloak itself.
	 */
	private static final String UNMASKS = "post_unmasks";

	private static final String ROLES = "/{id}/role-mappings/realm";

	private final RealmUsers users;

	private final OwnRoles ownRoles;

	KeycloakIdentities(RealmUsers users, OwnRoles ownRoles) {
		this.users = users;
		this.ownRoles = ownRoles;
	}

	@Override
	public boolean isTaken(String username) {
		return !this.users.call(HttpMethod.GET, BY_NAME, null, NONE, username).json().isEmpty();
	}

	/** What is taken away goes first, what is given comes last. */
	@Override
	public String align(Account account, boolean dropRoles) {
		String known = account.subject();
		String subject = (known != null) ? known : create(account);
		if (dropRoles) {
			this.ownRoles.take(account, subject);
		}
		JsonNode user = this.users.call(HttpMethod.GET, "/{id}", null, NONE, subject).json();
		Map<String, JsonNode> held = named(this.users.call(HttpMethod.GET, ROLES, null, NONE, subject).json());
		Set<String> wanted = wanted(account);
		ArrayNode over = JSON.createArrayNode();
		held.forEach((name, role) -> {
			if (isPosts(name, user) && !wanted.contains(name)) {
				over.add(role);
			}
		});
		if (!over.isEmpty()) {
			this.users.call(HttpMethod.DELETE, ROLES, over, NONE, subject);
		}
		update(account, subject, user);
		if (!held.keySet().containsAll(wanted)) {
			Map<String, JsonNode> free = named(
					this.users.call(HttpMethod.GET, ROLES + "/available", null, NONE, subject).json());
			ArrayNode missing = JSON.createArrayNode();
			wanted.stream().filter((name) -> !held.containsKey(name)).forEach((name) -> missing.add(free.get(name)));
			this.users.call(HttpMethod.POST, ROLES, missing, NONE, subject);
		}
		return subject;
	}

	private static Set<String> wanted(Account account) {
		return account.activePost()
			.map((post) -> post.unmasks() ? Set.of(post.role().token(), OwnRoles.UNMASKER)
					: Set.of(post.role().token()))
			.orElse(Set.of());
	}

	/** Whether a role is what posts give and take. */
	private static boolean isPosts(String role, JsonNode user) {
		return PostRole.ofToken(role).isPresent()
				|| (role.equals(OwnRoles.UNMASKER) && !user.at("/attributes/" + UNMASKS).isMissingNode());
	}

	@Override
	public void signOut(String subject) {
		this.users.call(HttpMethod.POST, "/{id}/logout", null, NONE, subject);
	}

	@Override
	public void setPassword(String subject, String password) {
		JsonNode credential = JSON.createObjectNode()
			.put("type", "password")
			.put("value", password)
			.put("temporary", false);
		if (this.users.call(HttpMethod.PUT, "/{id}/reset-password", credential, Set.of(400), subject).status() == 400) {
			throw new AccountRefusal.PasswordRefused();
		}
	}

	/** A user that an interrupted run made is found again by its attribute. */
	private String create(Account account) {
		ObjectNode user = JSON.createObjectNode().put("username", account.username()).put("enabled", false);
		user.putObject("attributes").putArray("account_id").add(account.id());
		RealmUsers.Answer made = this.users.call(HttpMethod.POST, "", user, Set.of(409));
		if (made.status() != 409) {
			return made.location().substring(made.location().lastIndexOf('/') + 1);
		}
		JsonNode other = this.users.call(HttpMethod.GET, BY_NAME, null, NONE, account.username()).json().path(0);
		if (!account.id().equals(other.at("/attributes/account_id/0").asString(""))) {
			throw new AccountRefusal.UsernameTaken();
		}
		return other.path("id").asString("");
	}

	private void update(Account account, String subject, JsonNode before) {
		ObjectNode user = (ObjectNode) before.deepCopy();
		user.put("enabled", account.state() == AccountState.ACTIVE);
		ObjectNode attributes = user.withObject("/attributes");
		attributes.remove(List.of(ENDS_ON, UNMASKS));
		attributes(account).forEach((name, value) -> attributes.putArray(name).add(value));
		if (!user.equals(before)) {
			this.users.call(HttpMethod.PUT, "/{id}", user, NONE, subject);
		}
	}

	private static Map<String, String> attributes(Account account) {
		Map<String, String> attributes = new HashMap<>(Map.of("account_id", account.id()));
		account.activePost().ifPresent((post) -> {
			attributes.put("region_code", post.region().value());
			attributes.put("tier", post.region().tier().token());
			Optional.ofNullable(post.endsOn()).ifPresent((day) -> attributes.put(ENDS_ON, day.toString()));
			if (post.unmasks()) {
				attributes.put(UNMASKS, "true");
			}
		});
		return attributes;
	}

	private static Map<String, JsonNode> named(JsonNode roles) {
		Map<String, JsonNode> named = new HashMap<>();
		roles.forEach((role) -> named.put(role.path("name").asString(""), role));
		return named;
	}

}
