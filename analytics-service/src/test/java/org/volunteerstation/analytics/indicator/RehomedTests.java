package org.volunteerstation.analytics.indicator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures under the codes of an order. */
class RehomedTests {

	private static final RegionCode A = RegionCode.of("510104017001");

	private static final RegionCode B = RegionCode.of("510104017002");

	private static final RegionCode C = RegionCode.of("510104017003");

	private static final Figures ONE = Figures.COMMUNITY.plus(Figures.station(true));

	private static final Figures TWO = Figures.COMMUNITY.plus(Figures.project(true)).plus(Figures.POINT);

	@Test
	void whatBecomesOneIsSummedUpAndIsOneCommunity() {
		Map<RegionCode, Figures> after = Rehomed.of(Map.of(A, ONE, B, TWO),
				List.of(new Order.Move(A, C), new Order.Move(B, C)));

		assertThat(after)
			.isEqualTo(Map.of(A, Figures.NONE, B, Figures.NONE, C, ONE.plus(TWO).minus(Figures.COMMUNITY)));
	}

	@Test
	void whoTakesInOthersKeepsItsOwn() {
		Map<RegionCode, Figures> after = Rehomed.of(Map.of(A, ONE, B, TWO),
				List.of(new Order.Move(A, A), new Order.Move(B, A)));

		assertThat(after).isEqualTo(Map.of(A, ONE.plus(TWO).minus(Figures.COMMUNITY), B, Figures.NONE));
	}

	@Test
	void communitiesChangePlaces() {
		Map<RegionCode, Figures> after = Rehomed.of(Map.of(A, ONE, B, TWO),
				List.of(new Order.Move(A, B), new Order.Move(B, A), new Order.Move(RegionCode.of("510104017"), C)));

		assertThat(after).isEqualTo(Map.of(A, TWO, B, ONE));
	}

}
