package org.volunteerstation.registry.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class GrantMatrixTests {

	private static final RegionCode SHUIJINGFANG = RegionCode.of("510104017001");

	/** One region of each tier on the way down, and one beside each. */
	private static final List<String> REGIONS = List.of("51", "5101", "510104", "510104017", "510104017001", "52",
			"5103", "510107", "510104018", "510104017002");

	@Test
	void allowsWhatIsWrittenHereAndNothingElse() {
		int allowed = 0;
		for (PostRole by : PostRole.values()) {
			for (Tier at : Tier.values()) {
				Granter granter = new Granter("somebody", Set.of(by), true, new RegionScope(SHUIJINGFANG.at(at)));
				for (PostRole role : PostRole.values()) {
					for (String region : REGIONS) {
						boolean allows = GrantMatrix.allows(granter, role, RegionCode.of(region));
						assertThat(allows).as("%s of %s gives %s in %s", by, at, role, region)
							.isEqualTo(expected(by, SHUIJINGFANG.at(at).prefix(), role, region));
						allowed += allows ? 1 : 0;
					}
				}
			}
		}
		assertThat(allowed).isEqualTo(20 + 25 + 25 + 8);
	}

	@Test
	void givesNothingToWhomHasNoRoleOrOthers() {
		EnumSet<PostRole> others = EnumSet.complementOf(EnumSet.of(PostRole.TIER_ADMIN));

		for (PostRole role : PostRole.values()) {
			assertThat(GrantMatrix.allows(new Granter("x", others, true, RegionScope.of("51")), role, SHUIJINGFANG))
				.isFalse();
			assertThat(GrantMatrix.allows(new Granter("x", Set.of(), true, RegionScope.of("51")), role, SHUIJINGFANG))
				.isFalse();
		}
	}

	@Test
	void letsSeePersonalDataFromAboveAlone() {
		for (PostRole by : PostRole.values()) {
			for (Tier at : Tier.values()) {
				Granter granter = new Granter("somebody", Set.of(by), true, new RegionScope(SHUIJINGFANG.at(at)));
				Granter without = new Granter("somebody", Set.of(by), false, granter.scope());
				String own = SHUIJINGFANG.at(at).prefix();
				for (PostRole role : PostRole.values()) {
					for (String region : REGIONS) {
						boolean below = region.startsWith(own) && region.length() > own.length();
						assertThat(GrantMatrix.allowsUnmasking(granter, role, RegionCode.of(region)))
							.as("%s of %s in %s by %s", role, region, at, by)
							.isEqualTo(by == PostRole.TIER_ADMIN && below
									&& (role == PostRole.TIER_ADMIN || role == PostRole.TIER_OFFICER));
						assertThat(GrantMatrix.allowsUnmasking(without, role, RegionCode.of(region)))
							.as("who has it not does not pass it on")
							.isFalse();
					}
				}
			}
		}
		assertThat(GrantMatrix.unmaskingRules())
			.allSatisfy((rule) -> assertThat(GrantMatrix.rules()).as("who gives the post").anySatisfy((post) -> {
				assertThat(post.by()).isEqualTo(rule.by());
				assertThat(post.role()).isEqualTo(rule.role());
				assertThat(post.tiers()).containsAll(rule.tiers());
			}));
	}

	/** The rule in words: DESIGN 10, told without the matrix. */
	private static boolean expected(PostRole by, String own, PostRole role, String region) {
		if (by != PostRole.TIER_ADMIN || !region.startsWith(own)) {
			return false;
		}
		boolean below = region.length() > own.length();
		return switch (role) {
			case TIER_ADMIN -> below;
			case TIER_OFFICER, TIER_VIEWER -> true;
			case STATION_MANAGER -> below && region.length() == 12;
			case VOLUNTEER, RESIDENT, SECURITY_ADMIN, AUDITOR, APP, CONSUMER, SYSTEM -> false;
		};
	}

}
