package org.volunteerstation.registry.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.registry.region.sheet.SheetWords;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts name a role in words, never by its token. */
class RefusalWordsTests {

	private static final RegionCode REGION = new RegionCode("510104000000");

	private final ProblemTexts texts = ProblemTexts.ofClassPath("registry-service");

	@AfterEach
	void anyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void nameEachRoleThatAPostCarries() {
		for (PostRole role : GrantMatrix.rules().stream().map(GrantRule::role).distinct().toList()) {
			for (Refusal refusal : List.of(new AccountRefusal.NotGranted(role, REGION),
					new AccountRefusal.UnmaskingNotGranted(role, REGION))) {
				for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
					LocaleContextHolder.setLocale(locale);
					assertThat(this.texts.detail(refusal.code(), refusal.arguments()))
						.containsIgnoringCase(SheetWords.role(role.token()).in(locale))
						.contains(REGION.value())
						.doesNotContain("tier-", "station-manager");
				}
			}
		}
	}

	@Test
	void nameEveryRole() {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			assertThat(Arrays.stream(PostRole.values())
				.map((role) -> new AccountRefusal.NotGranted(role, REGION))
				.map((refusal) -> this.texts.detail(refusal.code(), refusal.arguments()))).doesNotHaveDuplicates();
		}
	}

}
