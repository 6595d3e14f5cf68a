package org.volunteerstation.platform.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
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
 * @param grant since when and until when; null of jobs from before it was kept
 */
record StoredCaller(String subject, String username, String clientId, String region, String tier, List<String> roles,
		List<String> grants, String language, @Nullable Grant grant) {

	static StoredCaller of(Operator operator, @Nullable Grant grant, Locale locale) {
		RegionCode root = operator.requiredScope().root();
		return new StoredCaller(operator.subject(), operator.username(), operator.clientId(), root.value(),
				root.tier().token(), operator.roles().stream().map(Role::token).sorted().toList(),
				operator.grants().stream().sorted().toList(), locale.getLanguage(), grant);
	}

	/**
	 * The caller, if it agrees with the job that it stands beside.
	 * @param job the job
	 * @return an identity that no other process accepts; empty when something was
	 * changed, or the post is over by now
	 */
	Optional<OperatorAuthentication> identity(Job job) {
		Jwt claims = Jwt.withTokenValue("job-" + job.id())
			.header("alg", "none")
			.subject(this.subject)
			.issuedAt(since(job))
			.claims((all) -> all.putAll(claims()))
			.build();
		OperatorAuthentication identity = (OperatorAuthentication) new OperatorConverter().convert(claims);
		Operator operator = identity.operator();
		boolean agrees = operator.subject().equals(job.owner()) && operator.scope() != null
				&& operator.scope().root().equals(job.region());
		return agrees ? Optional.of(identity) : Optional.empty();
	}

	private Map<String, Object> claims() {
		Map<String, Object> claims = new HashMap<>(Map.of("preferred_username", this.username, "azp", this.clientId,
				"region_code", this.region, "tier", this.tier, "realm_access", Map.of("roles", this.roles), "scope",
				String.join(" ", this.grants)));
		if (this.grant != null && this.grant.endsOn() != null) {
			claims.put(Grant.ENDS_ON, this.grant.endsOn());
		}
		return claims;
	}

	/** In whole seconds, as the list of what was revoked counts them. */
	private Instant since(Job job) {
		Instant since = (this.grant != null && this.grant.since() != null) ? this.grant.since() : job.times().created();
		return since.truncatedTo(ChronoUnit.SECONDS);
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

	/**
	 * Since when and until when the rights hold: those of a token, which a job outlives.
	 *
	 * @param since when the token was issued
	 * @param endsOn a deputy's last day
	 */
	record Grant(@Nullable Instant since, @Nullable String endsOn) {

		static final String ENDS_ON = "post_ends_on";

		/** As the token of the request has it. */
		static @Nullable Grant current(Operator operator) {
			return (SecurityContextHolder.getContext().getAuthentication() instanceof OperatorAuthentication known
					&& known.operator().equals(operator))
							? new Grant(known.getToken().getIssuedAt(), known.getToken().getClaimAsString(ENDS_ON))
							: null;
		}

	}

}
