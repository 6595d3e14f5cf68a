package org.volunteerstation.platform.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.oauth2.jwt.Jwt;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.OperatorConverter;
import org.volunteerstation.platform.web.security.Role;

/**
 * Who asked for a job, as it is kept beside it: the work is done with these rights and no
 * others. It is read as strictly as a token: what contradicts itself gives no scope.
 *
 * @param subject the account's id
 * @param username the account's name
 * @param clientId the program that called
 * @param region root of the scope
 * @param tier its tier
 * @param roles realm roles
 * @param grants what an app was granted
 * @param language what results are written in
 */
record StoredCaller(String subject, String username, String clientId, String region, String tier, List<String> roles,
		List<String> grants, String language) {

	static StoredCaller of(Operator operator, Locale locale) {
		RegionCode root = operator.requiredScope().root();
		return new StoredCaller(operator.subject(), operator.username(), operator.clientId(), root.value(),
				root.tier().token(), operator.roles().stream().map(Role::token).sorted().toList(),
				operator.grants().stream().sorted().toList(), locale.getLanguage());
	}

	/**
	 * The caller, if it agrees with the job that it stands beside.
	 * @param job the job
	 * @return an identity that no other process accepts; empty when something was changed
	 */
	Optional<OperatorAuthentication> identity(Job job) {
		Jwt claims = Jwt.withTokenValue("job-" + job.id())
			.header("alg", "none")
			.subject(this.subject)
			.issuedAt(job.times().created())
			.claims((all) -> all.putAll(Map.of("preferred_username", this.username, "azp", this.clientId, "region_code",
					this.region, "tier", this.tier, "realm_access", Map.of("roles", this.roles), "scope",
					String.join(" ", this.grants))))
			.build();
		OperatorAuthentication identity = (OperatorAuthentication) new OperatorConverter().convert(claims);
		Operator operator = identity.operator();
		boolean agrees = operator.subject().equals(job.owner()) && operator.scope() != null
				&& operator.scope().root().equals(job.region());
		return agrees ? Optional.of(identity) : Optional.empty();
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
