package org.volunteerstation.registry.account;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.registry.change.ChangeKind;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.edition.EditionState;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.StationState;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts name roles, kinds and states in words, never by their tokens. */
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
	void haveATitleAlsoWhereTheCodeHasNone() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		assertThat(
				this.texts.problem(HttpStatus.UNPROCESSABLE_CONTENT, "inspection-reason-missing", List.of(), List.of())
					.title())
			.isEqualTo("请求有误");
	}

	@ParameterizedTest
	@ValueSource(
			classes = { PostRole.class, AccountState.class, StationState.class, ChangeKind.class, ChangeState.class,
					EditionState.class, InspectionPlan.State.class, VisitState.class, Deficiency.State.class })
	void nameEveryConstant(Class<? extends Enum<?>> type) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			assertThat(type.getEnumConstants())
				.extracting((constant) -> this.texts.detail("station-transition-illegal", List.of(constant, 0)))
				.doesNotHaveDuplicates()
				.allSatisfy((text) -> assertThat(text).doesNotContainPattern("[A-Z]{2}"));
		}
	}

}
