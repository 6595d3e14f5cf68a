package org.volunteerstation.registry.station;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StationNameTests {

	@Test
	void aNameIsFoundByPiecesOfThreeWithItsEndsMarked() {
		assertThat(StationName.pieces("水井坊社区志愿服务站")).containsExactly("^水井", "水井坊", "井坊社", "坊社区");
		assertThat(StationName.pieces("𠮷家")).containsExactly("^𠮷家", "𠮷家$");
		assertThat(StationName.pieces("家家家家")).containsExactly("^家家", "家家家", "家家$");
	}

	@Test
	void aTextIsLookedForByThePiecesThatAreInEachNameThatHasIt() {
		assertThat(StationName.sought("井坊社区志愿")).isEqualTo(new StationName.Sought(List.of("井坊社", "坊社区"), false));
		assertThat(StationName.sought("井坊")).isEqualTo(new StationName.Sought(List.of("井坊"), true));
		assertThat(StationName.sought("𠮷")).isEqualTo(new StationName.Sought(List.of("^𠮷"), true));
	}

	@Test
	void whatIsInNearlyEveryNameIsLookedForInTheList() {
		assertThat(StationName.sought("志愿服务站").pieces()).isEmpty();
		assertThat(StationName.sought("服务").pieces()).isEmpty();
		assertThat(StationName.sought("社区").pieces()).isEmpty();
	}

	@Test
	void eachPieceSoughtIsOneOfTheNamesThatHaveTheText() {
		String name = "锦官驿街道水井坊社区第二志愿服务点";
		for (int start = 0; start < name.length() - 2; start++) {
			for (int end = start + 3; end <= name.length(); end++) {
				assertThat(StationName.pieces(name))
					.containsAll(StationName.sought(name.substring(start, end)).pieces());
			}
			StationName.Sought two = StationName.sought(name.substring(start, start + 2));
			assertThat(two.pieces()).allSatisfy((piece) -> assertThat(StationName.pieces(name))
				.anySatisfy((one) -> assertThat(one).startsWith(piece)));
		}
	}

}
