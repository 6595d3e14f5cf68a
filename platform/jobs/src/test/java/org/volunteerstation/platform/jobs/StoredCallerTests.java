package org.volunteerstation.platform.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.OperatorConverter;

import static org.assertj.core.api.Assertions.assertThat;

class StoredCallerTests {

	private static final Instant ISSUED = Instant.parse("2026-11-27T01:02:03Z");

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void keepsSinceWhenAndUntilWhenTheTokenHeld() {
		StoredCaller caller = submitted(TODAY);

		assertThat(caller.grant()).isEqualTo(new StoredCaller.Grant(ISSUED, TODAY.toString()));
		assertThat(caller.identity(job())).hasValueSatisfying((identity) -> {
			assertThat(identity.getToken().getIssuedAt()).isEqualTo(ISSUED);
			assertThat(identity.operator().roles()).isNotEmpty();
		});
	}

	@Test
	void isNobodyOnceThePostIsOver() {
		StoredCaller today = submitted(TODAY);
		StoredCaller over = new StoredCaller(today.subject(), today.username(), today.clientId(), today.region(),
				today.tier(), today.roles(), today.grants(), today.language(),
				new StoredCaller.Grant(ISSUED, TODAY.minusDays(1).toString()));

		assertThat(over.identity(job())).isEmpty();
	}

	@Test
	void ofBeforeItWasKeptHoldsSinceItWasSubmitted() {
		StoredCaller caller = submitted(TODAY);
		StoredCaller old = new StoredCaller(caller.subject(), caller.username(), caller.clientId(), caller.region(),
				caller.tier(), caller.roles(), caller.grants(), caller.language(), null);

		assertThat(old.identity(job())).hasValueSatisfying(
				(identity) -> assertThat(identity.getToken().getIssuedAt()).isEqualTo("2026-11-27T02:00:00Z"));
	}

	private static StoredCaller submitted(LocalDate lastDay) {
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "none")
			.subject("s-1")
			.issuedAt(ISSUED)
			.claims((claims) -> claims.putAll(Map.of("preferred_username", "official", "azp", "console", "region_code",
					"510104000000", "tier", "county", "realm_access", Map.of("roles", List.of("tier-officer")),
					"post_ends_on", lastDay.toString())))
			.build();
		OperatorAuthentication identity = (OperatorAuthentication) new OperatorConverter().convert(token);
		SecurityContextHolder.getContext().setAuthentication(identity);
		Operator operator = identity.operator();
		return StoredCaller.of(operator, StoredCaller.Grant.current(operator), Locale.CHINA);
	}

	private static Job job() {
		return new Job("j-1", "thing.import", "s-1", new RegionCode("510104000000"), "{}", JobState.RUNNING,
				Job.Progress.NONE, "{}", null, new Job.Files(null, null), null, 1,
				new Job.Times(Instant.parse("2026-11-27T02:00:00.900Z"), null, null));
	}

}
