package org.volunteerstation.analytics.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Which orders are taken over together, and what becomes of their codes. */
class ChangeTests {

	private static final RegionCode A = RegionCode.of("510104017001");

	private static final RegionCode B = RegionCode.of("510104017002");

	private static final RegionCode C = RegionCode.of("510104017003");

	private static final RegionCode D = RegionCode.of("510104017004");

	@Test
	void ordersOverOtherCodesAreTakenOverAlone() {
		List<Change> changes = Change.of(List.of(order("1", 1, A, B), order("2", 2, C, D)));

		assertThat(changes).extracting(Change::ids).containsExactly(List.of("1"), List.of("2"));
	}

	@Test
	void ordersThatMeetAreTakenOverTogether() {
		List<Change> changes = Change.of(List.of(order("3", 3, C, D), order("1", 1, A, B), order("2", 2, B, C)));

		assertThat(changes).extracting(Change::ids).containsExactly(List.of("1", "2", "3"));
	}

	@Test
	void anOrderGoesWithTheOneThatItBuildsUpon() {
		Order renaming = new Order("2", A, false, LocalDate.EPOCH, Instant.ofEpochSecond(2), 1, Set.of("1", "old"),
				List.of(), Set.of());

		assertThat(Change.of(List.of(renaming, order("1", 1, A, B)))).extracting(Change::ids)
			.containsExactly(List.of("1", "2"));
	}

	@Test
	void theLastOrderOverACodeDecides() {
		Change change = new Change(List.of(order("1", 1, A, B), order("2", 2, B, C)));

		assertThat(change.codes()).isEqualTo(Map.of(A, false, B, false, C, true));
	}

	@Test
	void codesThatBeginAreConcerned() {
		Order split = new Order("1", A, false, LocalDate.EPOCH, Instant.EPOCH, 1, Set.of(), List.of(), Set.of(B));

		assertThat(new Change(List.of(split)).codes()).isEqualTo(Map.of(B, true));
		assertThat(Change.of(List.of(split, order("2", 2, B, C)))).extracting(Change::ids)
			.containsExactly(List.of("1", "2"));
	}

	@Test
	void codesThatChangePlacesKeepRows() {
		Order swap = new Order("1", A, false, LocalDate.EPOCH, Instant.EPOCH, 1, Set.of(),
				List.of(new Order.Move(A, B), new Order.Move(B, A)), Set.of());

		assertThat(new Change(List.of(swap)).codes()).isEqualTo(Map.of(A, true, B, true));
	}

	@Test
	void whatWasTakenBackReturns() {
		Order undone = new Order("1", A, true, LocalDate.EPOCH, Instant.EPOCH, 2, Set.of(),
				List.of(new Order.Move(A, C), new Order.Move(B, C)), Set.of(D));

		assertThat(new Change(List.of(undone)).codes()).isEqualTo(Map.of(A, true, B, true, C, false, D, false));
	}

	private static Order order(String id, int at, RegionCode from, RegionCode to) {
		return new Order(id, from, false, LocalDate.EPOCH, Instant.ofEpochSecond(at), 1, Set.of(),
				List.of(new Order.Move(from, to)), Set.of());
	}

}
